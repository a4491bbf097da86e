import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import styles from "./format-card.module.css";
import { dossierAddress } from "./requests";
import type { useExport } from "./use-export";

/** Everything of a source, to be kept elsewhere and read back. */
export function DossierCard({
  slug,
  exporting,
}: {
  slug: string;
  exporting: ReturnType<typeof useExport>;
}) {
  return (
    <section aria-labelledby="dossier-archive" className={styles["card"]}>
      <div className={styles["head"]}>
        <div>
          <h3 id="dossier-archive">Dossier archive</h3>
          <p className={styles["sum"]}>
            The file as received, the report of its import, the project with
            every step of its history, frozen editions, copies to read, and the
            SHA-256 of each. Opened in an empty installation it gives the source
            back, whole.
          </p>
        </div>
        <a
          href={dossierAddress(slug)}
          download
          className={buttonClass({})}
          aria-label="Download the dossier archive"
          onClick={(event) => {
            event.preventDefault();
            if (exporting.running === null) exporting.pack();
          }}
        >
          <Icon name="download" />
          .zip
        </a>
      </div>
    </section>
  );
}
