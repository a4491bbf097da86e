import Link from "next/link";
import { links } from "@/lib/core/links";
import type { Dossier } from "@/lib/criticism/dossier";
import { questionStates } from "@/lib/vocabulary/evidence";
import { term } from "@/lib/vocabulary/vocabulary";
import { Nothing, Panel } from "./panel";
import styles from "./questions.module.css";

/** What is open, who could settle it, and by what. */
export function Questions({
  slug,
  questions,
}: {
  slug: string;
  questions: Dossier["questions"];
}) {
  return (
    <Panel id="questions" title="Open questions" lead="What would settle them">
      {questions.length === 0 && (
        <Nothing>
          Nothing is left open on record.{" "}
          <Link href={links.desk(slug, "question")}>Ask</Link>.
        </Nothing>
      )}
      <ul className={styles["list"]}>
        {questions.map(({ id, body }) => (
          <li key={id}>
            <Link href={links.object(slug, "question", id)} prefetch={false}>
              {body.text}
            </Link>
            <small>
              {[
                body.addressee,
                body.wouldSettle,
                term(questionStates, body.state).label.toLowerCase(),
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
