import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Dossier } from "@/components/dossier/dossier";
import { OnDate } from "@/components/dossier/on-date";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { ButtonLink } from "@/components/ui/button";
import { AppError } from "@/lib/core/errors";
import { links } from "@/lib/core/links";
import type { Dossier as View } from "@/lib/criticism/dossier";
import { dossier } from "@/lib/server/criticism/dossier";
import { getDb } from "@/lib/server/database";
import { metadataOf } from "@/lib/server/source-detail";
import { sourceText } from "@/lib/server/text";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ on?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = recordOf(decodeURIComponent((await params).slug));
  return { title: `Dossier of ${title}` };
}

export default async function DossierPage({ params, searchParams }: Props) {
  const slug = decodeURIComponent((await params).slug);
  const { on: asked } = await searchParams;
  const on = typeof asked === "string" ? asked.trim() : "";
  const record = recordOf(slug);
  const { view, trouble } = viewOf(slug, on);
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

function recordOf(slug: string): { title: string; author: string | null } {
  try {
    return metadataOf(sourceText(getDb(), slug).source);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}

/** A date that is none leaves the present in view, with a word about it. */
function viewOf(
  slug: string,
  on: string,
): { view: View; trouble: string | null } {
  try {
    return { view: dossier(getDb(), slug, on), trouble: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "bad-input") throw error;
    return { view: dossier(getDb(), slug), trouble: error.message };
  }
}

function count(n: number, what: string): string {
  return `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;
}
