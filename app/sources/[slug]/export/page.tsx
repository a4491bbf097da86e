import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { FormatCard } from "@/components/export/format-card";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { AppError } from "@/lib/core/errors";
import { getDb } from "@/lib/server/database";
import { exportReport } from "@/lib/server/export-report";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await find((await params).slug);
  return { title: `Export ${title}` };
}

export default async function ExportPage({ params }: Props) {
  const { slug, title, formats } = await find((await params).slug);
  const base = `/sources/${encodeURIComponent(slug)}`;
  return (
    <Page
      crumbs={[
        { label: "Library", href: "/sources" },
        { label: title, href: base },
        { label: "Export" },
      ]}
      modes={<SourceModes slug={slug} />}
      title="Export the edition"
      lead="Text and annotations as they stand now. What a format cannot carry of this edition is listed before you take it."
    >
      <div>
        {formats.map((format) => (
          <FormatCard key={format.id} slug={slug} format={format} />
        ))}
      </div>
    </Page>
  );
}

/** Asked by title and page alike: every format is written once per request. */
const find = cache(async (slug: string): ReturnType<typeof exportReport> => {
  try {
    return await exportReport(getDb(), decodeURIComponent(slug));
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
});
