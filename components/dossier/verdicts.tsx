import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import { links } from "@/lib/core/links";
import type { ClauseView, VerdictView } from "@/lib/criticism/dossier";
import { verdicts as values } from "@/lib/vocabulary/evidence";
import { basis, likelihood, term } from "@/lib/vocabulary/vocabulary";
import { Nothing, Panel } from "./panel";
import { ThingLink } from "./thing-link";
import styles from "./verdicts.module.css";

/** What is held of the source, each clause with what it rests on. */
export function Verdicts({
  slug,
  verdicts,
}: {
  slug: string;
  verdicts: readonly VerdictView[];
}) {
  return (
    <Panel
      id="verdict"
      title={verdicts.length > 1 ? "Verdicts" : "Verdict"}
      lead="Every clause leads to what it rests on. Contradicting verdicts stand side by side."
    >
      {verdicts.length === 0 && (
        <Nothing>
          No verdict yet.{" "}
          <Link href={links.desk(slug, "verdict")}>Write one</Link> when the
          evidence is in: each clause names what it rests on.
        </Nothing>
      )}
      {verdicts.map((view) => (
        <Verdict key={view.verdict.id} slug={slug} view={view} />
      ))}
    </Panel>
  );
}

function Verdict({ slug, view }: { slug: string; view: VerdictView }) {
  const { verdict, clauses, dissents, singlePoints, leastCertain } = view;
  const { body, reviewer, createdAt } = verdict;
  return (
    <article className={styles["verdict"]}>
      <p className={styles["by"]}>
        <Tag>{term(values, body.value).label}</Tag> {reviewer.name},{" "}
        <time dateTime={createdAt}>{createdAt.slice(0, 10)}</time> ·{" "}
        {term(likelihood, body.likelihood).label.toLowerCase()} ·{" "}
        {term(basis, body.basis).label.toLowerCase()}
      </p>
      <ol className={styles["clauses"]}>
        {clauses.map((clause) => (
          <Clause key={clause.id} slug={slug} clause={clause} />
        ))}
      </ol>
      {leastCertain && (
        <p className={styles["weak"]}>
          Least certain of what it rests on:{" "}
          <ThingLink slug={slug} thing={leastCertain} long />
        </p>
      )}
      {singlePoints.length > 0 && (
        <p className={styles["weak"]}>
          Falls with any one of:{" "}
          {singlePoints.map((thing, i) => (
            <span key={thing.id}>
              {i > 0 && ", "}
              <ThingLink slug={slug} thing={thing} />
            </span>
          ))}
        </p>
      )}
      {body.overturn && (
        <p className={styles["weak"]}>
          Would be overturned by: {body.overturn}
        </p>
      )}
      {dissents.map(({ dissent, restsOn }) => (
        <div key={dissent.id} className={styles["dissent"]}>
          <p className={styles["by"]}>
            Dissent, signed {dissent.reviewer.name},{" "}
            <time dateTime={dissent.createdAt}>
              {dissent.createdAt.slice(0, 10)}
            </time>
            {dissent.body.value && (
              <> · {term(values, dissent.body.value).label}</>
            )}
          </p>
          <p className={styles["words"]}>
            {dissent.body.text} <Grounds slug={slug} things={restsOn} />
          </p>
        </div>
      ))}
    </article>
  );
}

function Clause({ slug, clause }: { slug: string; clause: ClauseView }) {
  const { lines, uncounted, warnings } = clause.lines;
  return (
    <li>
      <span className={styles["words"]}>{clause.text}</span>{" "}
      <Grounds slug={slug} things={clause.restsOn} />
      {lines.length > 0 && (
        <small className={styles["lines"]}>
          {lines.length === 1
            ? "One independent line of support"
            : `${lines.length} independent lines of support`}
          {uncounted.length > 0 && `, ${uncounted.length} not counted`}
        </small>
      )}
      {warnings.map((warning) => (
        <small key={warning} className={styles["warning"]}>
          ⚠ {warning}
        </small>
      ))}
    </li>
  );
}

function Grounds({
  slug,
  things,
}: {
  slug: string;
  things: ClauseView["restsOn"];
}) {
  if (things.length === 0) {
    return <small className={styles["warning"]}>rests on nothing named</small>;
  }
  return (
    <small className={styles["grounds"]}>
      rests on{" "}
      {things.map((thing, i) => (
        <span key={thing.id}>
          {i > 0 && ", "}
          <ThingLink slug={slug} thing={thing} />
        </span>
      ))}
    </small>
  );
}
