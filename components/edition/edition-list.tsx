import { counted } from "@/components/library/words";
import { buttonClass } from "@/components/ui/button";
import type { EditionChanges } from "@/lib/edition/changes";
import type { FormatReport } from "@/lib/server/edition-report";
import type { EditionSummary } from "@/lib/server/editions";
import styles from "./edition-list.module.css";
import { fileAddress } from "./requests";
import type { useExport } from "./use-export";

export interface ListedEdition extends EditionSummary {
  readonly since: EditionChanges;
}

interface Props {
  slug: string;
  editions: readonly ListedEdition[];
  formats: readonly FormatReport[];
  exporting: ReturnType<typeof useExport>;
}

/** Frozen editions, each with what has changed since and its files. */
export function EditionList({ slug, editions, formats, exporting }: Props) {
  return (
    <section aria-labelledby="frozen">
      <h2 id="frozen">Frozen editions</h2>
      {editions.length === 0 && (
        <p className={styles["none"]}>
          None yet. A frozen edition keeps its bytes whatever is annotated
          afterwards, and has an address for each format.
        </p>
      )}
      <ul className={styles["list"]}>
        {editions.map((edition) => (
          <li key={edition.id} className={styles["edition"]}>
            <h3>{edition.title}</h3>
            <p className={styles["about"]}>
              {edition.choice.date} ·{" "}
              {counted(edition.annotations, "annotation")} ·{" "}
              <code title={`SHA-256 ${edition.hash}`}>{edition.id}</code>
            </p>
            <p className={styles["since"]}>{changesInWords(edition.since)}</p>
            <div className={styles["files"]}>
              {formats
                .filter((format) => fits(edition, format))
                .map(({ id, label }) => (
                  <a
                    key={id}
                    href={fileAddress(slug, id, edition.id)}
                    download
                    className={buttonClass({ small: true })}
                    aria-label={`Download ${edition.title} as ${label}`}
                    onClick={(event) => {
                      event.preventDefault();
                      if (exporting.running === null) {
                        exporting.begin(id, edition.id);
                      }
                    }}
                  >
                    {label}
                  </a>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An edition without its text leaves only in formats that hold none. */
function fits({ choice }: EditionSummary, format: FormatReport): boolean {
  if (choice.content === "whole") return true;
  const text = format.capabilities.find(({ feature }) => feature === "text");
  return text?.carried === "no";
}

function changesInWords({ added, changed, gone, text }: EditionChanges) {
  const parts = [
    added.length > 0 && `${added.length} added`,
    changed.length > 0 && `${changed.length} changed`,
    gone.length > 0 && `${gone.length} gone`,
    text && "the text is another version",
  ].filter(Boolean);
  return parts.length === 0
    ? "Nothing has changed since."
    : `Since then ${parts.join(", ")}.`;
}
