import type { Metadata } from "next";
import { OpenRoundForm } from "@/components/rounds/open-round-form";
import { RoundCard } from "@/components/rounds/round-card";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { links } from "@/lib/core/links";
import { listReviewers } from "@/lib/server/reviewers";
import { listRounds } from "@/lib/server/rounds/load";
import { listSourceNames } from "@/lib/server/source-names";
import { sourceText } from "@/lib/server/text";
import { visit } from "@/lib/server/visit";

interface Props {
  params: Promise<{ slug: string }>;
}

export const metadata: Metadata = { title: "Rounds" };

export default async function RoundsPage({ params }: Props) {
  const name = (await params).slug;
  const { db, actor, reviewer } = await visit("readRounds", name);
  const { source } = sourceText(db, decodeURIComponent(name));
  const rounds = listRounds(db, source.slug);
  const own = reviewer().id;
  return (
    <Page
      crumbs={[
        { label: "Library", href: "/sources" },
        { label: source.title, href: links.source(source.slug) },
        { label: "Rounds" },
      ]}
      modes={<SourceModes slug={source.slug} />}
      title="Rounds"
      lead="Several reviewers judge the same passages, each for themselves; then an editor compares and settles."
    >
      {rounds.map((round) => (
        <RoundCard
          key={round.id}
          slug={source.slug}
          round={round}
          reviewerId={own}
        />
      ))}
      <h2>Open a round</h2>
      <OpenRoundForm
        slug={source.slug}
        reviewers={listReviewers(db)}
        sources={listSourceNames(db, actor)}
      />
    </Page>
  );
}
