/** Criticism as data, for formats that are read back by lib/criticism/case-file. */
import { CASE_FORMAT } from "@/lib/criticism/case-file";
import type { Edition, EditionObject } from "@/lib/edition/edition";

/** An object whose persons are named by id. */
export function objectRecord({ reviewer, history, ...object }: EditionObject) {
  return {
    ...object,
    reviewer: reviewer.id,
    history: history.map((step) => ({ ...step, reviewer: step.reviewer.id })),
  };
}

/** A case file with the objects alone; the annotations stand elsewhere. */
export function criticismRecord({ criticism, everybody }: Edition) {
  return {
    format: CASE_FORMAT,
    reviewers: everybody,
    annotations: [],
    objects: criticism.objects.map(objectRecord),
  };
}
