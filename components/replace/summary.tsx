import type { Replacement } from "@/lib/replacement/contract";
import styles from "./replace-screen.module.css";

const states = [
  { id: "exact", label: "in place", hint: "same words, same surroundings" },
  { id: "moved", label: "moved", hint: "words or surroundings changed" },
  { id: "ambiguous", label: "ambiguous", hint: "several places fit" },
  { id: "orphaned", label: "without a place", hint: "not found for certain" },
] as const;

/** What the new file is, and what became of every annotated passage. */
export function Summary({ found }: { found: Replacement }) {
  const { fileName, profile, words, pages, notes, warnings, counts } = found;
  return (
    <>
      <p className={styles["figures"]}>
        <b>{fileName}</b>, read as {profile}: {words.toLocaleString("en")}{" "}
        words, {pages} printed pages, {notes} notes, {warnings} warnings.
      </p>
      <dl className={styles["counts"]}>
        {states.map(({ id, label, hint }) => (
          <div key={id} data-state={id}>
            <dt>{label}</dt>
            <dd>{counts[id].toLocaleString("en")}</dd>
            <dd className={styles["hint"]}>{hint}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
