import Link from "next/link";
import { links } from "@/lib/core/links";
import type { Dossier } from "@/lib/criticism/dossier";
import type { MatrixColumn } from "@/lib/criticism/matrix";
import { type Rating, ratings } from "@/lib/vocabulary/evidence";
import { term } from "@/lib/vocabulary/vocabulary";
import styles from "./hypotheses.module.css";
import { Nothing, Panel } from "./panel";
import { ThingLink } from "./thing-link";

/** Columns of the dossier; the desk shows all. */
const SHOWN = 8;

export const signs: Readonly<Record<Rating, string>> = {
  "strongly-inconsistent": "− −",
  inconsistent: "−",
  neutral: "0",
  consistent: "+",
  required: "+ +",
};

type Set = Dossier["hypotheses"][number];

/** Hypotheses in rows, evidence in columns; what separates them first. */
export function Hypotheses({
  slug,
  sets,
  all = false,
}: {
  slug: string;
  sets: Dossier["hypotheses"];
  /** Every column, not the first few. */
  all?: boolean;
}) {
  return (
    <Panel
      id="hypotheses"
      title="Competing hypotheses"
      lead="Hypotheses in rows; the evidence that tells them apart stands first. No winner is computed."
    >
      {sets.length === 0 && (
        <Nothing>
          No hypotheses yet.{" "}
          <Link href={links.desk(slug, "hypothesis-set")}>Ask a question</Link>{" "}
          with rival answers; “none of these” is always one of them.
        </Nothing>
      )}
      {sets.map((set) => (
        <MatrixTable key={set.matrix.set.id} slug={slug} set={set} all={all} />
      ))}
    </Panel>
  );
}

function MatrixTable({
  slug,
  set,
  all,
}: {
  slug: string;
  set: Set;
  all: boolean;
}) {
  const { matrix } = set;
  const columns = all ? matrix.columns : matrix.columns.slice(0, SHOWN);
  const left = matrix.columns.length - columns.length;
  return (
    <div className={styles["scroll"]}>
      <table className={styles["matrix"]}>
        <caption>{matrix.set.body.label}</caption>
        <thead>
          <tr>
            <th scope="col">Hypothesis</th>
            {columns.map(({ itemId, separates }) => (
              <ColumnHead
                key={itemId}
                slug={slug}
                item={set.items.find(({ id }) => id === itemId)}
                separates={separates}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ id, body }) => (
            <tr key={id}>
              <th scope="row">
                <Link
                  href={links.object(slug, "hypothesis", id)}
                  prefetch={false}
                >
                  {body.none ? "None of these" : body.statement || body.code}
                </Link>
                {body.standing && <small>{body.standing}</small>}
              </th>
              {columns.map((column) => (
                <Cell key={column.itemId} column={column} hypothesisId={id} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {columns.length === 0 && (
        <Nothing>
          Nothing has been weighed under these hypotheses yet.{" "}
          <Link href={links.desk(slug, "assessment")}>Weigh a piece</Link>.
        </Nothing>
      )}
      {left > 0 && (
        <p className={styles["more"]}>
          <Link
            href={`${links.desk(slug, "hypothesis-set")}&id=${matrix.set.id}`}
          >
            {left === 1
              ? "1 more column that separates less"
              : `${left} more columns that separate less`}
          </Link>
        </p>
      )}
    </div>
  );
}

function ColumnHead({
  slug,
  item,
  separates,
}: {
  slug: string;
  item: Set["items"][number] | undefined;
  separates: number;
}) {
  if (!item) return <th scope="col" />;
  return (
    <th scope="col" title={item.label}>
      <ThingLink slug={slug} thing={item} long />
      <small>
        {separates === 0
          ? "tells nothing apart"
          : `${separates} ${separates === 1 ? "step" : "steps"} apart`}
      </small>
    </th>
  );
}

/** One assessment for each reviewer; no mean of them. */
function Cell({
  column,
  hypothesisId,
}: {
  column: MatrixColumn;
  hypothesisId: string;
}) {
  const cells = column.cells[hypothesisId] ?? [];
  const [first] = cells;
  const agreed = new Set(cells.map(({ body }) => body.rating)).size === 1;
  const look = first && agreed ? styles[first.body.rating] : styles["mixed"];
  return (
    <td className={first ? look : undefined}>
      {cells.length === 0 && (
        <span className="visually-hidden">not weighed</span>
      )}
      {cells.map(({ id, body, reviewer }) => {
        const label = term(ratings, body.rating).label;
        return (
          <span
            key={id}
            className={styles["rating"]}
            title={`${reviewer.name}: ${label}${body.remark ? `. ${body.remark}` : ""}`}
          >
            <span aria-hidden="true">{signs[body.rating]}</span>
            <span className="visually-hidden">
              {label} ({reviewer.name})
            </span>
            {cells.length > 1 && (
              <small aria-hidden="true">{reviewer.initials}</small>
            )}
          </span>
        );
      })}
    </td>
  );
}
