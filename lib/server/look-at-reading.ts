/** Somebody looks at a judgment that rests on a reading since changed. */
import "server-only";
import { inTransaction } from "@/db";
import {
  replaceAnchors,
  updateAnnotation,
} from "@/db/queries/annotation-writes";
import { annotationParts } from "@/db/queries/annotations";
import { closeReadingChange, readingChangesOf } from "@/db/queries/emendations";
import type { Annotation, Reviewer } from "@/lib/annotation/annotation";
import { anchorFor, isInside, rangeOf } from "@/lib/annotation/selector";
import { AppError } from "@/lib/core/errors";
import { recorded, requireAnnotation } from "./annotate";
import type { May } from "./door";
import { sourceText } from "./text";

/**
 * Records that a person has looked, and that what was said holds for the words
 * that stand there now. An anchor whose words are all gone stays an orphan.
 * AppError "bad-input" when nothing changed; "conflict" when the annotation is
 * another than the one that was `seen`.
 */
export function lookAtReading(
  db: May<"judge">,
  id: string,
  reviewer: Reviewer,
  seen: number,
): Annotation {
  return inTransaction(db, () => {
    const row = requireAnnotation(db, id);
    if (row.version !== seen) {
      throw new AppError(
        "conflict",
        "Somebody changed this annotation after you opened it. Reload it.",
      );
    }
    const open = readingChangesOf(db, id).some(
      ({ restoredAt, lookedAt }) => restoredAt === null && lookedAt === null,
    );
    if (!open) {
      throw new AppError(
        "bad-input",
        "The words it rests on have not changed.",
      );
    }
    const now = new Date().toISOString();
    const changed = { ...row, version: row.version + 1, changedAt: now };
    closeReadingChange(db, id, { lookedBy: reviewer.id, lookedAt: now });
    const { index } = sourceText(db, row.sourceId);
    const { anchors } = annotationParts(db, row.sourceId, [id]);
    const settled = anchors.map((anchor) => {
      const holds =
        anchor.state === "moved" && isInside(index, rangeOf(anchor));
      return holds
        ? { ...anchor, ...anchorFor(index, rangeOf(anchor)) }
        : anchor;
    });
    replaceAnchors(db, id, settled);
    updateAnnotation(db, id, changed);
    return recorded(db, changed, "moved", reviewer);
  });
}
