import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportScreen } from "@/components/import/report-screen";
import { AppError } from "@/lib/core/errors";
import { getDb } from "@/lib/server/database";
import { loadSource, type SourceDetail } from "@/lib/server/source-detail";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = find((await params).slug).metadata;
  return { title: `Import of ${title}` };
}

export default async function ReportPage({ params }: Props) {
  const { slug, metadata } = find((await params).slug);
  return <ReportScreen slug={slug} title={metadata.title} />;
}

function find(slug: string): SourceDetail {
  try {
    return loadSource(getDb(), decodeURIComponent(slug));
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
