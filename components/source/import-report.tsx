import { counted } from "@/components/library/words";
import { ButtonLink } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import type { SourceDetail } from "@/lib/server/source-detail";
import styles from "./import-report.module.css";

/** The report of the import, which stays: its figures and warnings; the repairs one by one have a screen. */
export function ImportReport({ source }: { source: SourceDetail }) {
  const { slug, report, pages, profile, reason } = source;
  const { notes, omissions, repairs, warnings, indexCheck } = report;
  const total = repairs.reduce((sum, repair) => sum + repair.total, 0);
  const declined = repairs.reduce((sum, repair) => sum + repair.declined, 0);
  return (
    <>
      <p className={styles["sum"]}>
        Read as <b>{profile}</b>
        {reason && ` (${reason})`}. {counted(total, "repair")} under{" "}
        {counted(repairs.length, "rule")}
        {declined > 0 && `, ${counted(declined, "place")} switched off`};{" "}
        {counted(warnings.length, "warning")}.{" "}
        {counted(pages.length, "printed page")}; {counted(notes.bodies, "note")}{" "}
        with {counted(notes.references, "call")}, {notes.linked} linked;{" "}
        {counted(omissions.total, "marked gap")}.
      </p>
      {indexCheck && indexCheck.references > 0 && (
        <p className={styles["sum"]}>
          <Tag>index check</Tag> {indexCheck.onPage} of {indexCheck.references}{" "}
          index references stand on their page, {indexCheck.withinOne} within
          one page.
        </p>
      )}
      {warnings.length > 0 && (
        <section aria-labelledby="warnings" className={styles["part"]}>
          <h3 id="warnings">Warnings</h3>
          <ul>
            {warnings.map(({ message, rawFrom }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
              <li key={index}>
                {message}
                {rawFrom !== undefined && (
                  <span className={styles["place"]}>
                    {" "}
                    character {rawFrom.toLocaleString("en")} of the file
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles["sum"]}>
        <ButtonLink href={`/sources/${encodeURIComponent(slug)}/report`}>
          Every repair beside the file
        </ButtonLink>
      </p>
    </>
  );
}
