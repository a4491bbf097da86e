import Link from "next/link";
import { Looked } from "@/components/ui/looked";
import { links } from "@/lib/core/links";
import styles from "./along-source.module.css";
import { type Bar, pagesOf, tallestOf } from "./page-bars";

export interface Series<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

/** Bars over the printed pages, each a link into the text; with its table. */
export function PageChart<Id extends string>({
  slug,
  label,
  bars,
  series,
  tell,
}: {
  slug: string;
  label: string;
  bars: readonly Bar<Id>[];
  series: readonly Series<Id>[];
  /** A value in words: "12 %", "3". */
  tell: (value: number) => string;
}) {
  const scale = tallestOf(bars);
  const middle = bars[Math.floor(bars.length / 2)];
  return (
    <>
      <ol className={styles["chart"]} aria-label={label}>
        {bars.map((bar) => (
          <li key={bar.first.start}>
            <BarLink
              slug={slug}
              bar={bar}
              series={series}
              scale={scale}
              tell={tell}
            />
          </li>
        ))}
      </ol>
      <p className={styles["axis"]} aria-hidden="true">
        <span>p. {bars[0]?.first.label}</span>
        {bars.length > 2 && <span>p. {middle?.first.label}</span>}
        <span>p. {bars.at(-1)?.last.label}</span>
      </p>
      <ul className={styles["legend"]}>
        {series.map(({ id, label: words }) => (
          <li key={id}>
            <span className={`${styles["key"]} ${styles[id]}`} /> {words}
          </li>
        ))}
      </ul>
      <PageTable slug={slug} bars={bars} series={series} tell={tell} />
    </>
  );
}

function BarLink<Id extends string>({
  slug,
  bar,
  series,
  scale,
  tell,
}: {
  slug: string;
  bar: Bar<Id>;
  series: readonly Series<Id>[];
  /** The value that fills the height. */
  scale: number;
  tell: (value: number) => string;
}) {
  const told = series
    .filter(({ id }) => bar.values[id] > 0)
    .map(({ id, label }) => `${label} ${tell(bar.values[id])}`);
  const label = `${pagesOf(bar)}: ${told.join(", ") || "nothing"}`;
  return (
    <Link
      href={links.place(slug, bar.first.start)}
      prefetch={false}
      aria-label={label}
      title={label}
      className={styles["bar"]}
    >
      {series.map(({ id }) => (
        <Looked
          key={id}
          className={styles[id]}
          look={{ height: `${(100 * bar.values[id]) / scale}%` }}
        />
      ))}
    </Link>
  );
}

function PageTable<Id extends string>({
  slug,
  bars,
  series,
  tell,
}: {
  slug: string;
  bars: readonly Bar<Id>[];
  series: readonly Series<Id>[];
  tell: (value: number) => string;
}) {
  return (
    <details className={styles["details"]}>
      <summary>As a table</summary>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">Pages</th>
            {series.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">judgments</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.first.start}>
              <th scope="row">
                <Link
                  href={links.place(slug, bar.first.start)}
                  prefetch={false}
                >
                  {pagesOf(bar)}
                </Link>
              </th>
              {series.map(({ id }) => (
                <td key={id}>{tell(bar.values[id])}</td>
              ))}
              <td>{bar.judgments}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
