import type { Metadata } from "next";
import { Dossier } from "@/components/dossier/dossier";
import { OnDate } from "@/components/dossier/on-date";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { ButtonLink } from "@/components/ui/button";
import { AppError } from "@/lib/core/errors";
import { links } from "@/lib/core/links";
import type { Dossier as View } from "@/lib/criticism/dossier";
import { dossier } from "@/lib/server/criticism/dossier";
import type { Entered } from "@/lib/server/door";
import { metadataOf } from "@/lib/server/source-detail";
import { sourceText } from "@/lib/server/text";
import { visit } from "@/lib/server/visit";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ on?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await caseOf((await params).slug);
  return { title: `Dossier of ${record.title}` };
}

export default async function DossierPage({ params, searchParams }: Props) {
  const { db, slug, record } = await caseOf((await params).slug);
  const { on: asked } = await searchParams;
  const on = typeof asked === "string" ? asked.trim() : "";
  const { view, trouble } = viewOf(db, slug, on);
  const { judgments, evidence, lines, persons } = view.counts;
  return (
    <Page
      crumbs={[
        { label: "Library", href: "/sources" },
        { label: record.title, href: links.source(slug) },
        { label: "Dossier" },
      ]}
      modes={<SourceModes slug={slug} />}
      action={
        <ButtonLink href={`${links.source(slug)}/evidence`} look="primary">
          Work on the evidence
        </ButtonLink>
      }
      title={record.title}
      lead={`${record.author ?? "Author unknown"} · ${count(judgments, "judgment")} · ${count(evidence, "piece")} of evidence in ${count(lines, "independent line")} · ${count(persons, "person")}`}
    >
      <OnDate slug={slug} on={on} trouble={trouble} />
      <Dossier slug={slug} dossier={view} />
    </Page>
  );
}

async function caseOf(name: string) {
  const { db } = await visit("readCase", name);
  const { source } = sourceText(db, decodeURIComponent(name));
  return { db, slug: source.slug, record: metadataOf(source) };
}

/** A date that is none leaves the present in view, with a word about it. */
function viewOf(
  db: Entered<"readCase">,
  slug: string,
  on: string,
): { view: View; trouble: string | null } {
  try {
    return { view: dossier(db, slug, on), trouble: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "bad-input") throw error;
    return { view: dossier(db, slug), trouble: error.message };
  }
}

function count(n: number, what: string): string {
  return `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;
}
