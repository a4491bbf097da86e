/** For tests: bodies of objects with every field empty, to be filled in. */
import type { Reviewer } from "@/lib/annotation/annotation";
import { newId } from "@/lib/core/ids";
import type { BodyOf, ObjectBody } from "@/lib/criticism/criticism";
import type { May } from "../door";
import { createObject } from "./change";

export const evidenceBody: BodyOf<"evidence"> = {
  kind: "evidence",
  code: "",
  evidenceKind: "fact-check",
  statement: "The calendar has a Tuesday.",
  voice: null,
  stretches: [],
  referenceId: null,
  locator: "",
  testimonyId: null,
  informantId: null,
  originId: null,
  reliability: null,
  credibility: null,
  comparandum: "",
  comparandumOrigin: "",
  comparandumOriginId: null,
  search: null,
  findingId: null,
  remark: "",
};

export const setBody: BodyOf<"hypothesis-set"> = {
  kind: "hypothesis-set",
  label: "Who wrote it",
  stretches: [],
  remark: "",
};

export function hypothesisBody(setId: string, code: string): ObjectBody {
  return {
    kind: "hypothesis",
    setId,
    code,
    statement: code,
    parentId: null,
    standing: "",
    motive: "",
    none: false,
  };
}

export const verdictBody: BodyOf<"verdict"> = {
  kind: "verdict",
  value: "undetermined",
  likelihood: "open",
  basis: "thin",
  clauses: [{ text: "Nothing is settled.", restsOn: [] }],
  overturn: "",
  stretches: [],
};

/** Records an object and gives it back. */
export function recorded(
  db: May<"judge">,
  slug: string,
  reviewer: Reviewer,
  body: ObjectBody,
) {
  return createObject(db, slug, reviewer, { id: newId(), body });
}
