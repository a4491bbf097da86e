import type { Metadata } from "next";
import { metadataOf } from "@/lib/server/source-detail";
import { findText, TextPage, type TextPageProps } from "../_text/text-page";

export async function generateMetadata({
  params,
}: TextPageProps): Promise<Metadata> {
  const { title } = metadataOf((await findText((await params).slug)).source);
  return { title: `Annotate · ${title}` };
}

export default function AnnotatePage(props: TextPageProps) {
  return <TextPage mode="annotate" {...props} />;
}
