import type { Dossier } from "@/lib/criticism/dossier";
import { omissionKinds } from "@/lib/vocabulary/vocabulary";
import { Nothing, Panel } from "./panel";
import styles from "./table.module.css";

/** What is not there, and who left it out. */
export function Omissions({
  omissions,
  deliveries,
}: Pick<Dossier, "omissions" | "deliveries">) {
  const { printed, recorded, byAgent, byDelivery } = omissions;
  const rows = omissionKinds
    .map(({ id, label }) => ({
      id,
      label,
      printed: printed[id] ?? 0,
      recorded: recorded[id],
    }))
    .filter((row) => row.printed + row.recorded > 0);
  return (
    <Panel
      id="omissions"
      title="Omissions"
      lead="What is not there, and who left it out"
    >
      {rows.length === 0 && (
        <Nothing>No omission is marked or recorded.</Nothing>
      )}
      {rows.length > 0 && (
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">printed signs</th>
              <th scope="col">recorded</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                <td>{row.printed.toLocaleString("en")}</td>
                <td>{row.recorded.toLocaleString("en")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {byAgent.length > 0 && (
        <table className={styles["table"]}>
          <caption>Left out by, where recorded</caption>
          <tbody>
            {byAgent.map(({ agent, count }) => (
              <tr key={agent}>
                <th scope="row">{agent || "not known"}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {byDelivery.length > 0 && (
        <table className={styles["table"]}>
          <caption>Printed signs by delivery</caption>
          <tbody>
            {byDelivery.map(({ deliveryId, count }) => (
              <tr key={deliveryId}>
                <th scope="row">
                  {deliveries.find(({ id }) => id === deliveryId)?.body.label}
                </th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
