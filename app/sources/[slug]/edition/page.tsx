import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditionScreen } from "@/components/edition/edition-screen";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { AppError } from "@/lib/core/errors";
import { type Db, getDb } from "@/lib/server/database";
import { editionReport } from "@/lib/server/edition-report";
import { changesSince, firstChoice, listEditions } from "@/lib/server/editions";
import { listReviewers } from "@/lib/server/reviewers";
import { requireSource } from "@/lib/server/text";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = find(getDb(), (await params).slug);
  return { title: `Edition of ${title}` };
}

export default async function EditionPage({ params }: Props) {
  const db = getDb();
  const { slug, title } = find(db, (await params).slug);
  const choice = firstChoice(db, slug);
  const editions = listEditions(db, slug).map((edition) => ({
    ...edition,
    since: changesSince(db, slug, edition.id),
  }));
  return (
    <Page
      crumbs={[
        { label: "Library", href: "/sources" },
        { label: title, href: `/sources/${encodeURIComponent(slug)}` },
        { label: "Edition" },
      ]}
      modes={<SourceModes slug={slug} />}
      title="Make an edition"
      lead="Choose what it holds, look at it, freeze it. What a format cannot carry is counted before you take it."
    >
      <EditionScreen
        slug={slug}
        choice={choice}
        report={editionReport(db, slug, choice)}
        reviewers={listReviewers(db).map(({ id, name }) => ({ id, name }))}
        editions={editions}
      />
    </Page>
  );
}

function find(db: Db, slug: string) {
  try {
    return requireSource(db, decodeURIComponent(slug));
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
