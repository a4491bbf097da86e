import type { Metadata } from "next";
import { JudgeScreen } from "@/components/rounds/judge-screen";
import { Page } from "@/components/shell/page";
import { SourceModes } from "@/components/shell/source-modes";
import { links } from "@/lib/core/links";
import { packageOf } from "@/lib/server/rounds/judge";
import { sourceText } from "@/lib/server/text";
import { visit } from "@/lib/server/visit";
import { foundIn } from "../../found";

interface Props {
  params: Promise<{ slug: string; id: string }>;
}

export const metadata: Metadata = { title: "Judge passages" };

export default async function RoundPage({ params }: Props) {
  const { slug: name, id } = await params;
  const { db, reviewer } = await visit("judgeInRound", name);
  const { source } = sourceText(db, decodeURIComponent(name));
  const initial = foundIn(source.slug, () =>
    packageOf(db, source.slug, id, reviewer()),
  );
  return (
    <Page
      crumbs={[
        { label: "Library", href: "/sources" },
        { label: source.title, href: links.source(source.slug) },
        { label: "Rounds", href: links.rounds(source.slug) },
        { label: "Judge passages" },
      ]}
      modes={<SourceModes slug={source.slug} />}
      title={initial.round.title}
      lead={initial.round.question}
    >
      <JudgeScreen slug={source.slug} initial={initial} />
    </Page>
  );
}
