import Link from "next/link";
import { links } from "@/lib/core/links";
import type { CoverageState } from "@/lib/criticism/coverage";
import type { Dossier } from "@/lib/criticism/dossier";
import styles from "./coverage.module.css";
import { Panel } from "./panel";

const states: readonly { id: CoverageState; label: string }[] = [
  { id: "unread", label: "not read" },
  { id: "read", label: "read without remark" },
  { id: "once", label: "judged by one" },
  { id: "twice", label: "judged by several" },
  { id: "disputed", label: "disputed" },
  { id: "settled", label: "settled" },
];

/** How far the work has come: every printed page, in its state. */
export function Coverage({
  slug,
  pages,
  counts,
}: {
  slug: string;
  pages: Dossier["pages"];
  counts: Dossier["coverage"];
}) {
  return (
    <Panel
      id="coverage"
      title="Coverage"
      lead="A page read without remark is not an unread one"
    >
      <ol className={styles["cells"]} aria-label="Printed pages">
        {pages.map(({ label, start, state }) => (
          <li key={`${label} ${start}`}>
            <Link
              href={links.place(slug, start)}
              prefetch={false}
              tabIndex={-1}
              aria-label={`p. ${label}: ${labelOf(state)}`}
              title={`p. ${label}: ${labelOf(state)}`}
              className={`${styles["cell"]} ${styles[state]}`}
            />
          </li>
        ))}
      </ol>
      <table className={styles["table"]}>
        <tbody>
          {states.map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">
                <span className={`${styles["cell"]} ${styles[id]}`} /> {label}
              </th>
              <td>
                {counts[id] === 1 ? "1 page" : `${counts[id]} pages`}
                {firstOf(pages, id) && (
                  <>
                    ,{" "}
                    <Link
                      href={links.place(slug, firstOf(pages, id)?.start ?? 0)}
                      prefetch={false}
                    >
                      first p. {firstOf(pages, id)?.label}
                    </Link>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function labelOf(state: CoverageState): string {
  return states.find(({ id }) => id === state)?.label ?? state;
}

function firstOf(pages: Dossier["pages"], state: CoverageState) {
  return pages.find((page) => page.state === state);
}
