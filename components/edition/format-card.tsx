import { counted } from "@/components/library/words";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { FormatReport } from "@/lib/server/edition-report";
import styles from "./format-card.module.css";
import { LossList } from "./loss-list";
import { fileAddress } from "./requests";
import type { useExport } from "./use-export";

/** A format with what it carries of this edition, counted. */
export function FormatCard({
  slug,
  format,
  annotations,
  exporting,
}: {
  slug: string;
  format: FormatReport;
  annotations: number;
  exporting: ReturnType<typeof useExport>;
}) {
  const { id, label, losses, refused } = format;
  return (
    <section aria-labelledby={`format-${id}`} className={styles["card"]}>
      <div className={styles["head"]}>
        <div>
          <h3 id={`format-${id}`}>{label}</h3>
          <p className={styles["sum"]}>
            {refused ??
              (losses.length === 0
                ? "Nothing of this edition is lost."
                : `${counted(losses.length, "kind of loss", "kinds of loss")}, listed below.`)}
          </p>
        </div>
        {refused === null && (
          <a
            href={fileAddress(slug, id, null)}
            download
            className={buttonClass({})}
            aria-label={`Download as ${label}`}
            onClick={(event) => {
              event.preventDefault();
              if (exporting.running === null) exporting.begin(id, null);
            }}
          >
            <Icon name="download" />.{format.extension}
          </a>
        )}
      </div>
      <LossList losses={losses} />
      <details className={styles["details"]}>
        <summary>What it carries of this edition</summary>
        <CapabilityTable format={format} annotations={annotations} />
      </details>
    </section>
  );
}

function CapabilityTable({
  format: { label, capabilities },
  annotations,
}: {
  format: FormatReport;
  annotations: number;
}) {
  return (
    <table className={styles["table"]}>
      <caption className="visually-hidden">
        What {label} carries of {counted(annotations, "annotation")}
      </caption>
      <thead>
        <tr>
          <th scope="col">Feature</th>
          <th scope="col">Here</th>
          <th scope="col">Carried</th>
          <th scope="col">Remark</th>
        </tr>
      </thead>
      <tbody>
        {capabilities.map(({ feature, count, carried, remark }) => (
          <tr key={feature}>
            <th scope="row">{feature}</th>
            <td>{count === null ? "" : count.toLocaleString("en")}</td>
            <td data-carried={carried}>
              <span aria-hidden="true">{signs[carried]}</span> {carried}
            </td>
            <td>{remark}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const signs = { whole: "●", partly: "◐", no: "○" } as const;
