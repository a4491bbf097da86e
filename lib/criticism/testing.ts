/** For tests: a case built by hand, in memory. */
import type { Annotation } from "@/lib/annotation/annotation";
import { emptyStance, type Stance } from "@/lib/annotation/stance";
import type {
  BodyOf,
  CriticalObject,
  Criticism,
  ObjectBody,
  ObjectKind,
} from "./criticism";
import { emptyBodies } from "./empty";
import type { Stretch } from "./fields";

const ada = { id: "r-1", name: "Ada", initials: "A", colour: "#1b5e9b" };
const at = "2026-01-01T00:00:00.000Z";

export function object(
  id: string,
  body: ObjectBody,
  reviewer = ada,
): CriticalObject {
  return {
    id,
    sourceId: "s-1",
    status: "standing",
    version: 1,
    reviewer,
    createdAt: at,
    changedAt: at,
    body,
  };
}

/** An object with the fields that matter; the others are empty. */
export function thing<K extends ObjectKind>(
  id: string,
  kind: K,
  fields: Partial<BodyOf<K>>,
  reviewer = ada,
): CriticalObject {
  const body = { kind, ...emptyBodies[kind], ...fields };
  return object(id, body as unknown as ObjectBody, reviewer);
}

export function person(id: string) {
  return { ...ada, id, name: id };
}

/** A stretch of the main stream. */
export function stretch(start: number, end: number): Stretch {
  const state = "exact";
  return {
    stream: "main",
    start,
    end,
    opens: "",
    closes: "",
    label: "",
    state,
  };
}

/** A judgment of authenticity on some words of the main stream. */
export function judgedAt(
  id: string,
  { start, end }: { start: number; end: number },
  value: "genuine" | "suspect" | "spurious" = "genuine",
  reviewer = ada,
): Annotation {
  const words = { exact: "", prefix: "", suffix: "", state: "exact" } as const;
  return {
    ...judged(id),
    reviewer,
    anchors: [{ stream: "main", start, end, ...words }],
    body: {
      kind: "judgment",
      judgments: [
        {
          axis: "authenticity",
          value,
          likelihood: "likely",
          basis: "thin",
          rationale: "",
          overturn: "",
        },
      ],
    },
  } as unknown as Annotation;
}

export function judged(id: string, stance: Partial<Stance> = {}): Annotation {
  return {
    id,
    sourceId: "s-1",
    status: "proposed",
    version: 1,
    reviewer: ada,
    createdAt: at,
    changedAt: at,
    anchors: [],
    body: {
      kind: "judgment",
      judgments: [],
      stance: { ...emptyStance, ...stance },
    },
  };
}

export function relation(
  type: BodyOf<"relation">["type"],
  fromId: string,
  toId: string,
  rest: Partial<BodyOf<"relation">> = {},
): CriticalObject {
  return object(`${fromId}>${toId}`, {
    kind: "relation",
    type,
    fromId,
    toId,
    wording: "",
    alternative: false,
    reason: "",
    ...rest,
  });
}

export function evidence(
  id: string,
  rest: Partial<BodyOf<"evidence">> = {},
): CriticalObject {
  return object(id, {
    kind: "evidence",
    code: id,
    evidenceKind: "fact-check",
    statement: "",
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
    ...rest,
  });
}

export function origin(id: string, personIds: string[] = []): CriticalObject {
  return object(id, { kind: "origin", label: id, reason: "", personIds });
}

export function caseOf(
  objects: readonly CriticalObject[],
  annotations: readonly Annotation[] = [],
): Criticism {
  return { objects, annotations };
}
