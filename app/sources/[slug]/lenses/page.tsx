import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LensesScreen } from "@/components/lenses/lenses-screen";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { AppError } from "@/lib/core/errors";
import { getDb } from "@/lib/server/database";
import { loadFindings } from "@/lib/server/lenses/list";
import { requireSource } from "@/lib/server/text";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = find((await params).slug).source;
  return { title: `Lenses on ${title}` };
}

export default async function LensesPage({ params }: Props) {
  const { source, findings } = find((await params).slug);
  const { slug, title } = source;
  return (
    <Page
      crumbs={[
        { label: "Library", href: "/sources" },
        { label: title, href: `/sources/${encodeURIComponent(slug)}` },
        { label: "Lenses" },
      ]}
      modes={<SourceModes slug={slug} />}
      title="Lenses"
      lead="Checks that propose, with their evidence and their limits. Only a person decides what a finding is worth."
    >
      <LensesScreen slug={slug} first={findings} />
    </Page>
  );
}

function find(name: string) {
  const db = getDb();
  try {
    const source = requireSource(db, decodeURIComponent(name));
    return { source, findings: loadFindings(db, source.slug) };
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
