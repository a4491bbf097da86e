import type { IndexCheck } from "@/lib/import/format";
import styles from "./repair-list.module.css";

/** What the book's own index names on a page where it was not found. */
export function IndexMisses({ check }: { check: IndexCheck | null }) {
  if (!check || check.references === 0) return null;
  const missed = check.references - check.onPage;
  return (
    <>
      <h2 className={styles["heading"]}>Check by the index</h2>
      <p className={styles["figures"]}>
        {check.onPage.toLocaleString("en")} of{" "}
        {check.references.toLocaleString("en")} names stand on their page,{" "}
        {check.withinOne.toLocaleString("en")} within one page.
      </p>
      {check.misses.length > 0 && (
        <details className={styles["misses"]}>
          <summary>{missed} not found on the page given</summary>
          <ul>
            {check.misses.map(({ heading, page }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, in which a heading may stand twice
              <li key={index}>
                {heading}, {page}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
