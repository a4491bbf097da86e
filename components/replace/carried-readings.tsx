import type { CarriedReading } from "@/lib/replacement/contract";
import styles from "./replace-screen.module.css";

const outcomes = {
  already: "already right in the new file",
  carried: "made again in the new text",
  unplaced: "not placed: look at it yourself",
} as const;

/** What became of the corrections of the old text. */
export function CarriedReadings({
  readings,
}: {
  readings: readonly CarriedReading[];
}) {
  if (readings.length === 0) return null;
  return (
    <section aria-labelledby="readings" className={styles["part"]}>
      <h2 id="readings">Corrections of the old text</h2>
      <ul className={styles["readings"]}>
        {readings.map(({ id, outcome, before, after, page }) => (
          <li key={id} data-outcome={outcome}>
            <span>
              <del>{before || "∅"}</del> → <ins>{after || "∅"}</ins>
              {page && <small> p. {page}</small>}
            </span>
            <span>{outcomes[outcome]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
