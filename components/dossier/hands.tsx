import Link from "next/link";
import { Looked } from "@/components/ui/looked";
import { links } from "@/lib/core/links";
import type { Dossier, HandsView } from "@/lib/criticism/dossier";
import type { PartShares } from "@/lib/criticism/hands";
import styles from "./hands.module.css";
import { Nothing, Panel } from "./panel";
import table from "./table.module.css";

/** Whose hands are in the source, under each hypothesis that has hands. */
export function Hands({
  slug,
  hands,
  hypotheses,
}: {
  slug: string;
  hands: Dossier["hands"];
  hypotheses: Dossier["hypotheses"];
}) {
  const names = new Map(
    hypotheses.flatMap(({ matrix }) =>
      matrix.rows.map(({ id, body }) => [id, body.statement || body.code]),
    ),
  );
  return (
    <Panel
      id="hands"
      title="Hands and strata"
      lead="Share of the words given to each, where hands are told apart"
    >
      {hands.length === 0 && (
        <Nothing>
          No hands are told apart.{" "}
          <Link href={links.desk(slug, "hand")}>Define one</Link>, and give it
          its passages.
        </Nothing>
      )}
      {hands.map((view) => (
        <HandTables
          key={view.hypothesisId ?? ""}
          slug={slug}
          view={view}
          name={
            view.hypothesisId === null
              ? "Whichever hypothesis holds"
              : `If ${names.get(view.hypothesisId) ?? "this holds"}`
          }
        />
      ))}
    </Panel>
  );
}

function HandTables({
  slug,
  view,
  name,
}: {
  slug: string;
  view: HandsView;
  name: string;
}) {
  return (
    <div className={styles["view"]}>
      <h3 className={styles["name"]}>{name}</h3>
      <ul className={styles["hands"]}>
        {view.hands.map(({ id, body }, i) => (
          <li key={id}>
            <span className={`${styles["key"]} ${styles[`hand-${i % 6}`]}`} />{" "}
            <Link href={links.object(slug, "hand", id)} prefetch={false}>
              {body.code}
            </Link>{" "}
            {body.label}
          </li>
        ))}
      </ul>
      <Shares view={view} parts={view.chapters} caption="By chapter" />
      {view.deliveries.length > 0 && (
        <Shares view={view} parts={view.deliveries} caption="By delivery" />
      )}
    </div>
  );
}

function Shares({
  view,
  parts,
  caption,
}: {
  view: HandsView;
  parts: readonly PartShares[];
  caption: string;
}) {
  return (
    <div className={table["scroll"]}>
      <table className={table["table"]}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <td />
            {view.hands.map(({ id, body }) => (
              <th key={id} scope="col">
                {body.code}
              </th>
            ))}
            <th scope="col">nobody</th>
          </tr>
        </thead>
        <tbody>
          {parts
            .filter(({ hands }) => hands.some(({ share }) => share > 0))
            .map(({ part, hands, unassigned }) => (
              <tr key={part.id}>
                <th scope="row">{part.label}</th>
                <td aria-hidden="true" className={styles["bar"]}>
                  {hands.map(({ handId, share }, i) => (
                    <Looked
                      key={handId}
                      className={styles[`hand-${i % 6}`]}
                      look={{ width: `${100 * share}%` }}
                    />
                  ))}
                </td>
                {hands.map(({ handId, share }) => (
                  <td key={handId}>{percent(share)}</td>
                ))}
                <td>{percent(unassigned)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
