import Link from "next/link";
import { links } from "@/lib/core/links";
import type { Dossier } from "@/lib/criticism/dossier";
import { Panel } from "./panel";
import styles from "./questions.module.css";

/** What each hypothesis has to answer: a passage that knows too much too soon. */
export function Contradictions({
  slug,
  contradictions,
  hypotheses,
}: {
  slug: string;
  contradictions: Dossier["contradictions"];
  hypotheses: Dossier["hypotheses"];
}) {
  if (contradictions.length === 0) return null;
  const names = new Map(
    hypotheses.flatMap(({ matrix }) =>
      matrix.rows.map(({ id, body }) => [id, body.statement || body.code]),
    ),
  );
  return (
    <Panel
      id="contradictions"
      title="Contradictions of date"
      lead="If the hypothesis holds, the passage was written when it could not have been"
    >
      <ul className={styles["list"]}>
        {contradictions.map(
          ({ hypothesisId, composition, terminus, force, stretches }) => (
            <li key={`${hypothesisId} ${composition.id} ${terminus.id}`}>
              <Link
                href={links.object(slug, "terminus", terminus.id)}
                prefetch={false}
              >
                {terminus.body.statement}
              </Link>
              <small>
                If {names.get(hypothesisId)}: written {composition.body.date},{" "}
                {terminus.body.side === "not-before"
                  ? "not before"
                  : "not after"}{" "}
                {terminus.body.date}
                {force === "possible" && " (for some of the days)"}.{" "}
                {stretches.map((stretch, i) => (
                  <span key={`${stretch.stream} ${stretch.start}`}>
                    {i > 0 && ", "}
                    <Link
                      href={links.place(slug, stretch.start)}
                      prefetch={false}
                    >
                      {stretch.label || "the passage"}
                    </Link>
                  </span>
                ))}
              </small>
            </li>
          ),
        )}
      </ul>
    </Panel>
  );
}
