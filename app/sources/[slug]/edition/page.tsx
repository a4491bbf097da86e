import type { Metadata } from "next";
import { EditionScreen } from "@/components/edition/edition-screen";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { editionReport } from "@/lib/server/edition-report";
import { changesSince, firstChoice, listEditions } from "@/lib/server/editions";
import { everyReviewer } from "@/lib/server/reviewers";
import { requireSource } from "@/lib/server/text";
import { visit } from "@/lib/server/visit";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await find((await params).slug);
  return { title: `Edition of ${title}` };
}

export default async function EditionPage({ params }: Props) {
  const { db, slug, title } = await find((await params).slug);
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
        reviewers={everyReviewer(db).map(({ id, name }) => ({ id, name }))}
        editions={editions}
      />
    </Page>
  );
}

async function find(name: string) {
  const { db } = await visit("readEditions", name);
  const { slug, title } = requireSource(db, decodeURIComponent(name));
  return { db, slug, title };
}
