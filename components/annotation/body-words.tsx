import type { Body, LinkTarget } from "@/lib/annotation/annotation";
import { linesOfStance } from "@/lib/annotation/stance-words";
import {
  axes,
  axisValues,
  omissionHowKnown,
  term,
} from "@/lib/vocabulary/vocabulary";
import styles from "./body-words.module.css";
import { NoteTarget } from "./note-target";

/** What an annotation says; `whole` when it is selected. */
export function BodyWords({ body, whole }: { body: Body; whole: boolean }) {
  const rows = rowsOf(body, whole);
  const words = wordsOf(body);
  return (
    <>
      {words && (
        <p className={styles["words"]} data-whole={whole || undefined}>
          {words}
        </p>
      )}
      {body.kind === "link" && <Target target={body.target} />}
      {rows.length > 0 && (
        <dl className={styles["rows"]}>
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function wordsOf(body: Body): string {
  switch (body.kind) {
    case "judgment":
      return body.judgments[0]?.rationale || (body.stance?.statement ?? "");
    case "comment":
      return body.text;
    default:
      return body.remark;
  }
}

function rowsOf(body: Body, whole: boolean): [string, string][] {
  const all: [string, string][] = [];
  if (body.kind === "judgment") {
    for (const judgment of body.judgments.slice(1)) {
      const { label } = term(axes, judgment.axis);
      const value = term(axisValues[judgment.axis], judgment.value).label;
      const why = judgment.rationale && whole ? `: ${judgment.rationale}` : "";
      all.push([label, `${value.toLowerCase()}${why}`]);
    }
    const overturn = body.judgments[0]?.overturn;
    if (whole && overturn) all.push(["Would overturn", overturn]);
    if (whole && body.stance) all.push(...linesOfStance(body.stance).slice(1));
  }
  if (body.kind === "omission" && whole) {
    all.push(["Known by", term(omissionHowKnown, body.howKnown).label]);
    if (body.agent) all.push(["By whom", body.agent]);
    if (body.extent) all.push(["Extent", body.extent]);
  }
  return all;
}

function Target({ target }: { target: LinkTarget }) {
  if (target.type === "note") return <NoteTarget id={target.noteId} />;
  if (target.type === "passage") {
    return <p className={styles["words"]}>→ “{target.anchor.exact}”</p>;
  }
  return (
    <p className={styles["words"]}>
      {target.url ? (
        <a href={target.url} target="_blank" rel="noreferrer">
          {target.citation}
        </a>
      ) : (
        target.citation
      )}
    </p>
  );
}
