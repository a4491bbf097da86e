import Link from "next/link";
import type { SourceDetail } from "@/lib/server/source-detail";
import styles from "./divisions.module.css";

const names: Readonly<Record<string, string>> = {
  printed: "by a printed number",
  notes: "by its notes",
  "broken-sentence": "by a sentence cut in two",
  contents: "from the table of contents",
  inferred: "inferred from the pages around",
};

/** The contents, and the printed pages with what speaks for each border. */
export function Divisions({ source }: { source: SourceDetail }) {
  const base = `/sources/${encodeURIComponent(source.slug)}/read`;
  const kinds = new Map<string, number>();
  for (const { evidence } of source.pages) {
    kinds.set(evidence, (kinds.get(evidence) ?? 0) + 1);
  }
  return (
    <>
      <ol className={styles["sections"]}>
        {source.sections.map((section) => (
          <li key={section.id}>
            <Link href={`${base}?at=${section.start}`}>
              {section.title || section.kind}
            </Link>
            <span>
              {section.page && `p. ${section.page} · `}
              {section.words.toLocaleString("en")} words
            </span>
          </li>
        ))}
      </ol>
      {source.pages.length > 0 && (
        <details className={styles["pages"]}>
          <summary>
            {source.pages.length} printed pages:{" "}
            {[...kinds]
              .map(([kind, count]) => `${count} ${names[kind] ?? kind}`)
              .join(", ")}
          </summary>
          <ul className={styles["labels"]}>
            {source.pages.map(({ label, evidence, start }) => (
              <li key={`${label}-${start}`}>
                <Link
                  href={`${base}?at=${start}`}
                  data-evidence={evidence}
                  title={names[evidence] ?? evidence}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
