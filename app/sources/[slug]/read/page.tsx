import type { Metadata } from "next";
import { metadataOf } from "@/lib/server/source-detail";
import {
  findText,
  printedPage,
  TextPage,
  type TextPageProps,
} from "../_text/text-page";

export async function generateMetadata({
  params,
}: TextPageProps): Promise<Metadata> {
  const { title } = metadataOf((await findText((await params).slug)).source);
  return { title: `Read · ${title}` };
}

export default async function ReadPage(props: TextPageProps) {
  return (await printedPage(props)) ?? <TextPage mode="read" {...props} />;
}
