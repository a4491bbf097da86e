/** What of an annotation can be searched, and where it is shown. */
import type { Db } from "@/db";
import { deletePassages, insertPassages } from "@/db/queries/search";
import type { Anchor, Annotation, Body } from "@/lib/annotation/annotation";
import type { Stance } from "@/lib/annotation/stance";
import { type Outline, pageAt } from "@/lib/document/outline";
import { MAIN } from "@/lib/document/position";

/** Puts the words of an annotation into the index; withdrawn ones leave it. */
export function indexAnnotation(
  db: Db,
  annotation: Annotation,
  outline: Outline,
): void {
  deletePassages(db, annotation.sourceId, "annotation", annotation.id);
  const text = wordsOf(annotation.body);
  if (annotation.status === "withdrawn" || text === "") return;
  const [anchor] = annotation.anchors;
  insertPassages(db, [
    {
      sourceId: annotation.sourceId,
      place: "annotation",
      ref: annotation.id,
      page: anchor ? pageOfAnchor(outline, anchor) : null,
      start: anchor?.stream === MAIN ? anchor.start : null,
      text,
    },
  ]);
}

/** Label of the printed page an anchor stands on; null when not known. */
export function pageOfAnchor(outline: Outline, anchor: Anchor): string | null {
  if (anchor.stream === MAIN) {
    return pageAt(outline.pages, anchor.start)?.label ?? null;
  }
  const id = anchor.stream.slice("note/".length);
  return outline.notes.find((note) => note.id === id)?.page ?? null;
}

/** The words a person wrote; terms of the vocabulary are not among them. */
function wordsOf(body: Body): string {
  return fieldsOf(body)
    .filter((field) => field.trim() !== "")
    .join("\n");
}

function fieldsOf(body: Body): string[] {
  switch (body.kind) {
    case "judgment":
      return [
        ...body.judgments.flatMap((j) => [j.rationale, j.overturn]),
        ...(body.stance ? wordsOfStance(body.stance) : []),
      ];
    case "omission":
      return [body.agent, body.extent, body.remark];
    case "link": {
      const { target } = body;
      const cited = target.type === "reference" ? [target.citation] : [];
      return [...cited, body.remark];
    }
    case "comment":
      return [body.text];
  }
}

function wordsOfStance(stance: Stance): string[] {
  const { code, proposition, statement, wording, overturn, remark } = stance;
  return [code, proposition, statement, wording, overturn, remark];
}
