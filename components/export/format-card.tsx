import { counted } from "@/components/library/words";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { FormatReport } from "@/lib/server/export-report";
import styles from "./format-card.module.css";

const MOST_PLACES = 12;

/** A format with what it would carry of this edition as it stands. */
export function FormatCard({
  slug,
  format,
}: {
  slug: string;
  format: FormatReport;
}) {
  const { id, label, counts, losses, capabilities } = format;
  const href = `/api/sources/${encodeURIComponent(slug)}/export/${id}`;
  return (
    <section aria-labelledby={`format-${id}`} className={styles["card"]}>
      <div className={styles["head"]}>
        <div>
          <h2 id={`format-${id}`}>{label}</h2>
          <p className={styles["sum"]}>
            {counts.annotationsIn === 0
              ? "No annotations yet: the text alone."
              : counts.annotationsOut === counts.annotationsIn
                ? `All ${counted(counts.annotationsIn, "annotation")}.`
                : `${counts.annotationsOut} of ${counted(counts.annotationsIn, "annotation")}.`}{" "}
            {losses.length === 0
              ? "Nothing of this edition is lost."
              : `${counted(losses.length, "kind of loss", "kinds of loss")}, listed below.`}
          </p>
        </div>
        <a
          href={href}
          download={format.name}
          className={buttonClass({ look: "primary" })}
          aria-label={`Download ${format.name}`}
        >
          <Icon name="download" />
          {format.name}
          <span className={styles["size"]}>{sizeOf(format.size)}</span>
        </a>
      </div>
      {losses.length > 0 && (
        <ul className={styles["losses"]}>
          {losses.map(({ what, count, places }) => (
            <li key={what}>
              <b>{count.toLocaleString("en")}</b> {what}
              {places.length > 0 && (
                <span className={styles["places"]}>
                  {places.slice(0, MOST_PLACES).join(", ")}
                  {places.length > MOST_PLACES &&
                    ` and ${places.length - MOST_PLACES} more`}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <details className={styles["details"]}>
        <summary>What this format can carry</summary>
        <table className={styles["table"]}>
          <caption className="visually-hidden">What {label} can carry</caption>
          <thead>
            <tr>
              <th scope="col">Feature</th>
              <th scope="col">Carried</th>
              <th scope="col">Remark</th>
            </tr>
          </thead>
          <tbody>
            {capabilities.map(({ feature, carried, remark }) => (
              <tr key={feature}>
                <th scope="row">{feature}</th>
                <td data-carried={carried}>
                  <span aria-hidden="true">{signs[carried]}</span> {carried}
                </td>
                <td>{remark}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

const signs = { whole: "●", partly: "◐", no: "○" } as const;

function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
