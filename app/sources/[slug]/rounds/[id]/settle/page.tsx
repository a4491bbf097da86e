import type { Metadata } from "next";
import { SettleScreen } from "@/components/rounds/settle-screen";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { links } from "@/lib/core/links";
import { compareRound } from "@/lib/server/rounds/compare";
import { sourceText } from "@/lib/server/text";
import { visit } from "@/lib/server/visit";
import { foundIn } from "../../found";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export const metadata: Metadata = { title: "Compare and settle" };

export default async function RoundPage({ params }: Props) {
  const { slug: name, id } = await params;
  const { db } = await visit("readRounds", name);
  const { source } = sourceText(db, decodeURIComponent(name));
  const initial = foundIn(source.slug, () => compareRound(db, source.slug, id));
  return (
    <Page
      crumbs={[
        { label: "Library", href: "/sources" },
        { label: source.title, href: links.source(source.slug) },
        { label: "Rounds", href: links.rounds(source.slug) },
        { label: "Compare and settle" },
      ]}
      modes={<SourceModes slug={source.slug} />}
      title={initial.round.title}
      lead={initial.round.question}
    >
      <SettleScreen slug={source.slug} initial={initial} />
    </Page>
  );
}
