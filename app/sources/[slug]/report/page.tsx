import type { Metadata } from "next";
import { ReportScreen } from "@/components/import/report-screen";
import { loadSource, type SourceDetail } from "@/lib/server/source-detail";
import { visit } from "@/lib/server/visit";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = (await find((await params).slug)).metadata;
  return { title: `Import of ${title}` };
}

export default async function ReportPage({ params }: Props) {
  const { slug, metadata } = await find((await params).slug);
  return <ReportScreen slug={slug} title={metadata.title} />;
}

async function find(slug: string): Promise<SourceDetail> {
  const { db } = await visit("readSource", slug);
  return loadSource(db, decodeURIComponent(slug));
}
