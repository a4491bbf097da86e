import type { Metadata } from "next";
import { LensesScreen } from "@/components/lenses/lenses-screen";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { loadFindings } from "@/lib/server/lenses/list";
import { requireSource } from "@/lib/server/text";
import { visit } from "@/lib/server/visit";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = (await find((await params).slug)).source;
  return { title: `Lenses on ${title}` };
}

export default async function LensesPage({ params }: Props) {
  const { source, findings } = await find((await params).slug);
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

async function find(name: string) {
  const { db } = await visit("readFindings", name);
  const source = requireSource(db, decodeURIComponent(name));
  return { source, findings: loadFindings(db, source.slug) };
}
