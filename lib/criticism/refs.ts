/** Which other things an object names, and of what kind they must be. */
import type { ObjectBody, ObjectKind } from "./criticism";

/** "any": every object, annotation and relation. */
export type Target = ObjectKind | "annotation" | "any";

export interface Reference {
  /** Where in the body it stands: "evidenceIds". */
  readonly field: string;
  readonly id: string;
  readonly kinds: readonly Target[];
}

const fields: Partial<Record<ObjectKind, Record<string, readonly Target[]>>> = {
  person: { notSameAs: ["person"] },
  origin: { personIds: ["person"] },
  testimony: { informantId: ["person"] },
  evidence: {
    referenceId: ["reference"],
    testimonyId: ["testimony"],
    informantId: ["person"],
    originId: ["origin"],
    comparandumOriginId: ["origin"],
  },
  question: { about: ["any"] },
  hypothesis: { setId: ["hypothesis-set"], parentId: ["hypothesis"] },
  assessment: {
    hypothesisId: ["hypothesis"],
    itemId: ["evidence", "annotation"],
  },
  composition: { hypothesisId: ["hypothesis"] },
  terminus: { evidenceIds: ["evidence"] },
  "custody-step": {
    holderId: ["person"],
    informantIds: ["person"],
    evidenceIds: ["evidence", "testimony"],
  },
  delivery: { fromId: ["person"] },
  hand: { hypothesisId: ["hypothesis"] },
  "hand-passage": { handId: ["hand"] },
  speaker: { personId: ["person"] },
  dissent: { verdictId: ["verdict"], restsOn: ["any"] },
  settlement: {
    settledId: ["annotation"],
    agreeIds: ["annotation"],
    dissentIds: ["annotation"],
  },
  relation: { fromId: ["any"], toId: ["any"] },
};

/** Every other thing this body names. */
export function referencesOf(body: ObjectBody): Reference[] {
  const named = Object.entries(fields[body.kind] ?? {}).flatMap(
    ([field, kinds]) =>
      idsIn(body[field as keyof ObjectBody]).map((id) => ({
        field,
        id,
        kinds,
      })),
  );
  if (body.kind !== "verdict") return named;
  const rests = body.clauses.flatMap((clause) => clause.restsOn);
  const kinds: readonly Target[] = ["any"];
  return rests.map((id) => ({ field: "clauses", id, kinds }));
}

function idsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? (value as string[]) : [];
}

/** The same body with every id it names put through `map`. */
export function mapReferences<T extends ObjectBody>(
  body: T,
  map: (id: string) => string,
): T {
  const named = Object.keys(fields[body.kind] ?? {}).map((field) => [
    field,
    mapIds(body[field as keyof T], map),
  ]);
  const changed = { ...body, ...Object.fromEntries(named) } as T;
  if (changed.kind !== "verdict") return changed;
  const clauses = changed.clauses.map((clause) => ({
    ...clause,
    restsOn: clause.restsOn.map(map),
  }));
  return { ...changed, clauses };
}

function mapIds(value: unknown, map: (id: string) => string): unknown {
  if (typeof value === "string") return map(value);
  return Array.isArray(value) ? (value as string[]).map(map) : value;
}
