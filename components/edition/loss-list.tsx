import type { LossReport } from "@/lib/server/edition-report";
import styles from "./format-card.module.css";

/** What is lost, counted, with the first places. */
export function LossList({ losses }: { losses: readonly LossReport[] }) {
  if (losses.length === 0) return null;
  return (
    <ul className={styles["losses"]}>
      {losses.map(({ what, count, places }) => (
        <li key={what}>
          <b>{count.toLocaleString("en")}</b> × {what}
          {places.length > 0 && (
            <span className={styles["places"]}>
              {places.join(", ")}
              {count > places.length && " …"}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
