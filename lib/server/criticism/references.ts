/** The publications of a case: taken in from other programs, and set. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { inTransaction } from "@/db";
import type { Reviewer } from "@/lib/annotation/annotation";
import { newId } from "@/lib/core/ids";
import {
  type CriticalObject,
  type ObjectOf,
  objectsOf,
} from "@/lib/criticism/criticism";
import { type ReadReferences, readReferences } from "@/lib/references/read";
import type { CslRecord } from "@/lib/references/record";
import { type Citation, setCitation } from "@/lib/references/set";
import type { May } from "../door";
import { requireSource } from "../text";
import { createObject } from "./change";
import { objectsOfSource } from "./load";

/** By id: each reference, and each piece of evidence with its place in one. */
export type Citations = Readonly<Record<string, Citation>>;

export interface ImportedReferences {
  readonly format: ReadReferences["format"];
  readonly made: readonly CriticalObject[];
  /** Those the case has already. */
  readonly known: readonly ObjectOf<"reference">[];
  readonly refused: ReadReferences["refused"];
}

/**
 * Takes in a bibliography in BibTeX, RIS or CSL-JSON. What the case has already
 * (the same record, or the same DOI) is not made twice. AppError "bad-input"
 * for what is no bibliography, "not-found" for the source.
 */
export function importReferences(
  db: May<"judge">,
  slug: string,
  reviewer: Reviewer,
  text: string,
): ImportedReferences {
  const { format, records, refused } = readReferences(text);
  return inTransaction(db, () => {
    const standing = referencesOf(db, slug);
    const known: ObjectOf<"reference">[] = [];
    const made: CriticalObject[] = [];
    for (const record of records) {
      const same = standing.find(({ body }) => isSame(body.csl, record));
      if (same) {
        known.push(same);
        continue;
      }
      const body = {
        kind: "reference",
        csl: { ...record },
        remark: "",
      } as const;
      const object = createObject(db, slug, reviewer, { id: newId(), body });
      made.push(object);
      standing.push({ ...object, body });
    }
    return { format, made, known, refused };
  });
}

/** Every reference as a citation, and every piece of evidence that cites one. */
export function citationsOf(db: May<"read">, slug: string): Citations {
  const objects = objectsOfSource(db, requireSource(db, slug).id);
  const records = new Map(
    objectsOf({ objects }, "reference").map(({ id, body }) => [id, body.csl]),
  );
  const evidence = objectsOf({ objects }, "evidence").flatMap(
    ({ id, body }): [string, Citation][] => {
      const record = records.get(body.referenceId ?? "");
      return record ? [[id, setCitation(record, body.locator)]] : [];
    },
  );
  return Object.fromEntries([
    ...[...records].map(([id, csl]) => [id, setCitation(csl)] as const),
    ...evidence,
  ]);
}

/** The standing references of a source; AppError "not-found". */
export function referencesOf(
  db: May<"read">,
  slug: string,
): ObjectOf<"reference">[] {
  const objects = objectsOfSource(db, requireSource(db, slug).id);
  return objectsOf({ objects }, "reference");
}

/** Ids are each program's own, and say nothing of the work. */
function isSame(one: CslRecord, other: CslRecord): boolean {
  const [doi, otherDoi] = [one["DOI"], other["DOI"]];
  if (typeof doi === "string" && typeof otherDoi === "string") {
    return doi.toLowerCase() === otherDoi.toLowerCase();
  }
  return isDeepStrictEqual({ ...one, id: "" }, { ...other, id: "" });
}
