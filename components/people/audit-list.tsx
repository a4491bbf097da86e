import { ButtonLink } from "@/components/ui/button";
import type { AuditEntry } from "@/lib/server/audit";
import styles from "./people.module.css";

/** The newest entries of the audit, and where to take the whole of it. */
export function AuditList({
  url,
  entries,
}: {
  url: string;
  entries: readonly AuditEntry[];
}) {
  return (
    <>
      <p>
        The last {entries.length} entries. The whole:{" "}
        <ButtonLink href={`${url}?format=csv`}>CSV</ButtonLink>{" "}
        <ButtonLink href={url}>JSON</ButtonLink>
      </p>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">When (UTC)</th>
            <th scope="col">Who</th>
            <th scope="col">Did</th>
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ number, at, person, deed, what, source }) => (
            <tr key={number}>
              <td>{at.slice(0, 16).replace("T", " ")}</td>
              <td>{person}</td>
              <td>
                {deed}: {what}
              </td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
