import type { Metadata } from "next";
import { Dossier } from "@/components/dossier/dossier";
import { Question } from "@/components/dossier/question";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { ButtonLink } from "@/components/ui/button";
import { AppError } from "@/lib/core/errors";
import { links } from "@/lib/core/links";
import type { Dossier as View } from "@/lib/criticism/dossier";
import { type DossierQuestion, dossier } from "@/lib/server/criticism/dossier";
import { partsOf } from "@/lib/server/criticism/parts";
import type { Entered } from "@/lib/server/door";
import { findingClashes } from "@/lib/server/lenses/clashes";
import { metadataOf } from "@/lib/server/source-detail";
import { sourceText } from "@/lib/server/text";
import { visit } from "@/lib/server/visit";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await caseOf((await params).slug);
  return { title: `Dossier of ${record.title}` };
}

export default async function DossierPage({ params, searchParams }: Props) {
  const { db, slug, record } = await caseOf((await params).slug);
  const asked = await searchParams;
  const on = wordOf(asked["on"]);
  const part = wordOf(asked["part"]);
  const { view, trouble } = viewOf(db, slug, { on, part });
  const parts = partsOf(db, slug);
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
      lead={leadOf(record.author, view, part !== "" && trouble === null)}
    >
      <Question
        slug={slug}
        on={on}
        part={part}
        parts={parts}
        trouble={trouble}
      />
      <Dossier
        slug={slug}
        dossier={view}
        clashes={on === "" && part === "" ? clashesOf(db, slug) : []}
      />
    </Page>
  );
}

async function caseOf(name: string) {
  const { db } = await visit("readCase", name);
  const { source } = sourceText(db, decodeURIComponent(name));
  return { db, slug: source.slug, record: metadataOf(source) };
}

/** Findings are not dated as beliefs are: they are shown for the present. */
function clashesOf(db: Entered<"readCase">, slug: string) {
  return findingClashes(db, slug).map(({ finding, state, ...clash }) => ({
    ...clash,
    findingId: finding.id,
    reason: finding.reason,
    notBefore: finding.notBefore ?? "",
    accepted: state === "accepted",
  }));
}

/** A date or a part that is none leaves the present in view, with a word about it. */
function viewOf(
  db: Entered<"readCase">,
  slug: string,
  question: DossierQuestion,
): { view: View; trouble: string | null } {
  try {
    return { view: dossier(db, slug, question), trouble: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "bad-input") throw error;
    return { view: dossier(db, slug), trouble: error.message };
  }
}

function wordOf(asked: string | string[] | undefined): string {
  return typeof asked === "string" ? asked.trim() : "";
}

/** Persons belong to the whole: of a part they are not counted. */
function leadOf(author: string | null, { counts }: View, ofPart: boolean) {
  const { judgments, evidence, lines, persons } = counts;
  return [
    author ?? "Author unknown",
    count(judgments, "judgment"),
    `${count(evidence, "piece")} of evidence in ${count(lines, "independent line")}`,
    ofPart ? "in this part" : count(persons, "person"),
  ].join(" · ");
}

function count(n: number, what: string): string {
  return `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;
}
