import { counted } from "@/components/library/words";
import { Tag } from "@/components/ui/tag";
import type { SourceDetail } from "@/lib/server/source-detail";
import styles from "./import-report.module.css";

/** The report of the import, which stays: every repair, warning and doubt. */
export function ImportReport({ source }: { source: SourceDetail }) {
  const { report, pages, profile, reason } = source;
  const { notes, omissions, repairs, warnings, indexCheck } = report;
  const total = repairs.reduce((sum, repair) => sum + repair.total, 0);
  return (
    <>
      <p className={styles["sum"]}>
        Read as <b>{profile}</b>
        {reason && ` (${reason})`}. {counted(total, "repair")} under{" "}
        {counted(repairs.length, "rule")}; {counted(warnings.length, "warning")}
        . {counted(pages.length, "printed page")};{" "}
        {counted(notes.bodies, "note")} with {counted(notes.references, "call")}
        , {notes.linked} linked; {counted(omissions.total, "marked gap")}.
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
      <section aria-labelledby="repairs" className={styles["part"]}>
        <h3 id="repairs">Repairs</h3>
        {repairs.length === 0 && <p>Nothing was changed.</p>}
        {repairs.map((repair) => (
          <Repairs key={repair.rule} repair={repair} />
        ))}
      </section>
      {indexCheck && indexCheck.misses.length > 0 && (
        <details className={styles["rule"]}>
          <summary>
            {counted(
              indexCheck.misses.length,
              "index reference not found on its page",
              "index references not found on their page",
            )}
          </summary>
          <ul className={styles["misses"]}>
            {indexCheck.misses.map(({ heading, page }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, in which a heading may stand twice
              <li key={index}>
                {heading}, {page}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type RepairGroup = SourceDetail["report"]["repairs"][number];

function Repairs({ repair }: { repair: RepairGroup }) {
  return (
    <details className={styles["rule"]}>
      <summary>
        {repair.label}
        <span className={styles["count"]}>
          {repair.total.toLocaleString("en")}
        </span>
      </summary>
      <div className={styles["scroll"]}>
        <table>
          <thead>
            <tr>
              <th scope="col">Character of the file</th>
              <th scope="col">As received</th>
              <th scope="col">Became</th>
            </tr>
          </thead>
          <tbody>
            {repair.places.map((place, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, in which a place may stand twice
              <tr key={index}>
                <td>{place.rawFrom.toLocaleString("en")}</td>
                <td>{visible(place.before)}</td>
                <td>{visible(place.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function visible(text: string): string {
  return text === "" ? "∅" : text.replace(/\r?\n/g, "⏎");
}
