import type { Dossier } from "@/lib/criticism/dossier";
import type { Side } from "@/lib/criticism/sides";
import type { Family } from "@/lib/vocabulary/vocabulary";
import styles from "./along-source.module.css";
import { familyBars, PAGES, sideBars, tallestOf } from "./page-bars";
import { PageChart, type Series } from "./page-chart";
import { Nothing, Panel } from "./panel";

const families: readonly Series<Family>[] = [
  { id: "genuine", label: "genuine" },
  { id: "altered", label: "altered or added" },
  { id: "doubtful", label: "doubtful" },
  { id: "spurious", label: "spurious" },
  { id: "undetermined", label: "undetermined" },
];

const sides: readonly Series<Side>[] = [
  { id: "for", label: "for" },
  { id: "against", label: "against" },
  { id: "neither", label: "neither, mixed, not established" },
];

/** What is judged authentic and what is not, by printed page. */
export function AlongSource({
  slug,
  pages,
}: {
  slug: string;
  pages: Dossier["pages"];
}) {
  const answers = familyBars(pages);
  const tallest = tallestOf(answers);
  return (
    <Panel
      id="along"
      title="Authenticity along the source"
      lead={`Share of the words on which somebody has judged authenticity, by ${PAGES} printed pages; unjudged words stay blank.${tallest > 0 ? ` The tallest bar is ${percent(tallest)} of its pages.` : ""}`}
    >
      {pages.length === 0 && (
        <Nothing>This source has no printed pages.</Nothing>
      )}
      {pages.length > 0 && tallest === 0 && (
        <Nothing>
          Nobody has answered the question of authenticity for a passage yet.
        </Nothing>
      )}
      {tallest > 0 && (
        <PageChart
          slug={slug}
          label="Authenticity by page"
          bars={answers}
          series={families}
          tell={percent}
        />
      )}
      <Positions slug={slug} pages={pages} />
    </Panel>
  );
}

/**
 * Judgments towards a proposition of their own. What they are for or against
 * differs from one to the next: they are counted, not turned into an answer.
 */
function Positions({ slug, pages }: { slug: string; pages: Dossier["pages"] }) {
  const bars = sideBars(pages);
  const tallest = tallestOf(bars);
  if (tallest === 0) return null;
  return (
    <>
      <h3 className={styles["second"]}>
        Judgments in the reviewers’ own terms
      </h3>
      <p className={styles["terms"]}>
        How many stand on these pages, each for or against the proposition that
        it states; most on one bar: {tallest}.
      </p>
      <PageChart
        slug={slug}
        label="Judgments for and against, by page"
        bars={bars}
        series={sides}
        tell={String}
      />
    </>
  );
}

function percent(share: number): string {
  if (share === 0) return "0 %";
  return share < 0.005 ? "< 1 %" : `${Math.round(100 * share)} %`;
}
