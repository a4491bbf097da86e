import Link from "next/link";
import { links } from "@/lib/core/links";
import type { Dossier, PageView } from "@/lib/criticism/dossier";
import type { Family } from "@/lib/vocabulary/vocabulary";
import styles from "./along-source.module.css";
import { Nothing, Panel } from "./panel";

const PAGES = 10;

const families: readonly { id: Family; label: string }[] = [
  { id: "genuine", label: "genuine" },
  { id: "altered", label: "altered or added" },
  { id: "doubtful", label: "doubtful" },
  { id: "spurious", label: "spurious" },
  { id: "undetermined", label: "undetermined" },
];

/** Several printed pages together, with the shares of their words. */
interface Bar {
  readonly first: PageView;
  readonly last: PageView;
  readonly shares: Readonly<Record<Family, number>>;
  readonly judgments: number;
}

/** What is judged authentic and what is not, by printed page. */
export function AlongSource({
  slug,
  pages,
}: {
  slug: string;
  pages: Dossier["pages"];
}) {
  const bars = barsOf(pages);
  const tallest = Math.max(0, ...bars.map(judgedShare));
  const judged = tallest > 0;
  return (
    <Panel
      id="along"
      title="Authenticity along the source"
      lead={`Share of the words on which somebody has judged authenticity, by ${PAGES} printed pages; unjudged words stay blank.${judged ? ` The tallest bar is ${percent(tallest)} of its pages.` : ""}`}
    >
      {pages.length === 0 && (
        <Nothing>This source has no printed pages.</Nothing>
      )}
      {pages.length > 0 && !judged && (
        <Nothing>
          Nobody has answered the question of authenticity for a passage yet.
          Coverage tells of other judgments.
        </Nothing>
      )}
      {judged && (
        <>
          <ol className={styles["chart"]} aria-label="Authenticity by page">
            {bars.map((bar) => (
              <li key={bar.first.label}>
                <BarLink slug={slug} bar={bar} scale={tallest} />
              </li>
            ))}
          </ol>
          <p className={styles["axis"]} aria-hidden="true">
            <span>p. {pages[0]?.label}</span>
            <span>p. {pages[Math.floor(pages.length / 2)]?.label}</span>
            <span>p. {pages.at(-1)?.label}</span>
          </p>
          <ul className={styles["legend"]}>
            {families.map(({ id, label }) => (
              <li key={id}>
                <span className={`${styles["key"]} ${styles[id]}`} /> {label}
              </li>
            ))}
          </ul>
          <PageTable slug={slug} bars={bars} />
        </>
      )}
    </Panel>
  );
}

function BarLink({
  slug,
  bar,
  scale,
}: {
  slug: string;
  bar: Bar;
  /** The share that fills the height. */
  scale: number;
}) {
  const told = families
    .filter(({ id }) => bar.shares[id] > 0)
    .map(({ id, label }) => `${label} ${percent(bar.shares[id])}`);
  const label = `${pagesOf(bar)}: ${told.join(", ") || "not judged"}`;
  return (
    <Link
      href={links.place(slug, bar.first.start)}
      prefetch={false}
      aria-label={label}
      title={label}
      className={styles["bar"]}
    >
      {families.map(({ id }) => (
        <span
          key={id}
          className={styles[id]}
          style={{ height: `${(100 * bar.shares[id]) / scale}%` }}
        />
      ))}
    </Link>
  );
}

function PageTable({ slug, bars }: { slug: string; bars: readonly Bar[] }) {
  return (
    <details className={styles["details"]}>
      <summary>As a table</summary>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">Pages</th>
            {families.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">judgments</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.first.label}>
              <th scope="row">
                <Link
                  href={links.place(slug, bar.first.start)}
                  prefetch={false}
                >
                  {pagesOf(bar)}
                </Link>
              </th>
              {families.map(({ id }) => (
                <td key={id}>{percent(bar.shares[id])}</td>
              ))}
              <td>{bar.judgments}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function judgedShare({ shares }: Bar): number {
  return families.reduce((sum, { id }) => sum + shares[id], 0);
}

function barsOf(pages: readonly PageView[]): Bar[] {
  const bars: Bar[] = [];
  for (let from = 0; from < pages.length; from += PAGES) {
    const group = pages.slice(from, from + PAGES);
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) break;
    const size = Math.max(
      1,
      group.reduce((sum, page) => sum + page.size, 0),
    );
    const share = (family: Family) =>
      group.reduce(
        (sum, { families: of, size: own }) => sum + of[family] * own,
        0,
      ) / size;
    bars.push({
      first,
      last,
      shares: Object.fromEntries(
        families.map(({ id }) => [id, share(id)]),
      ) as Record<Family, number>,
      judgments: new Set(group.flatMap(({ judgments }) => judgments)).size,
    });
  }
  return bars;
}

function pagesOf({ first, last }: Bar): string {
  return first === last
    ? `p. ${first.label}`
    : `pp. ${first.label}–${last.label}`;
}

function percent(share: number): string {
  if (share === 0) return "0 %";
  return share < 0.005 ? "< 1 %" : `${Math.round(100 * share)} %`;
}
