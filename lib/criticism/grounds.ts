/**
 * What rests on what, over everything said of a source. Only grounds are
 * followed: to take up a question is not to rest on its answer.
 */
import { isGround } from "@/lib/vocabulary/argument";
import { type Criticism, objectsOf } from "./criticism";

/** `from` rests on `to`. */
export interface Ground {
  readonly from: string;
  readonly to: string;
  /** Any one of the alternatives will do; without them all are needed. */
  readonly alternative: boolean;
  /** The relation that says so; null where a field of the object does. */
  readonly via: string | null;
}

export interface Grounds {
  /** By the thing that rests. */
  readonly under: ReadonlyMap<string, readonly Ground[]>;
  /** By the thing rested on (or the relation that says so). */
  readonly over: ReadonlyMap<string, readonly Ground[]>;
}

/** The clause of a verdict, as a thing that can fall by itself. */
export function clauseId(verdictId: string, n: number): string {
  return `${verdictId}#${n + 1}`;
}

/** Every ground that stands; withdrawn objects hold nothing up. */
export function groundsOf(criticism: Criticism): Grounds {
  const grounds = [
    ...relationGrounds(criticism),
    ...testimonyGrounds(criticism),
    ...verdictGrounds(criticism),
    ...otherGrounds(criticism),
  ];
  const under = new Map<string, Ground[]>();
  const over = new Map<string, Ground[]>();
  for (const ground of grounds) {
    add(under, ground.from, ground);
    add(over, ground.to, ground);
    if (ground.via !== null) add(over, ground.via, ground);
  }
  return { under, over };
}

/** Evidence is one line of support among others; a judgment is needed. */
function relationGrounds(criticism: Criticism): Ground[] {
  const evidence = new Set(
    objectsOf(criticism, "evidence").map(({ id }) => id),
  );
  return objectsOf(criticism, "relation")
    .filter(({ body }) => isGround(body.type))
    .map(({ id, body }) => ({
      from: body.fromId,
      to: body.toId,
      alternative: body.alternative || evidence.has(body.toId),
      via: id,
    }));
}

/** An item falls with its informant, its testimony, its own or its comparandum's origin. */
function testimonyGrounds(criticism: Criticism): Ground[] {
  const evidence = objectsOf(criticism, "evidence").flatMap(({ id, body }) =>
    needed(id, [
      body.testimonyId,
      body.informantId,
      body.originId,
      body.comparandumOriginId,
    ]),
  );
  const testimonies = objectsOf(criticism, "testimony").flatMap(
    ({ id, body }) => needed(id, [body.informantId]),
  );
  const origins = objectsOf(criticism, "origin").flatMap(({ id, body }) =>
    needed(id, body.personIds),
  );
  return [...evidence, ...testimonies, ...origins];
}

function verdictGrounds(criticism: Criticism): Ground[] {
  const verdicts = objectsOf(criticism, "verdict").flatMap(({ id, body }) =>
    body.clauses.flatMap(({ restsOn }, n) => [
      ...alternatives(id, [clauseId(id, n)]),
      ...alternatives(clauseId(id, n), restsOn),
    ]),
  );
  const dissents = objectsOf(criticism, "dissent").flatMap(({ id, body }) =>
    alternatives(id, body.restsOn),
  );
  return [...verdicts, ...dissents];
}

function otherGrounds(criticism: Criticism): Ground[] {
  return [
    ...objectsOf(criticism, "custody-step").flatMap(({ id, body }) =>
      alternatives(id, [...body.informantIds, ...body.evidenceIds]),
    ),
    ...objectsOf(criticism, "terminus").flatMap(({ id, body }) =>
      alternatives(id, body.evidenceIds),
    ),
    ...objectsOf(criticism, "assessment").flatMap(({ id, body }) =>
      needed(id, [body.itemId]),
    ),
  ];
}

function needed(from: string, ids: readonly (string | null)[]): Ground[] {
  return ids
    .filter((to): to is string => to !== null)
    .map((to) => ({ from, to, alternative: false, via: null }));
}

function alternatives(from: string, ids: readonly string[]): Ground[] {
  return ids.map((to) => ({ from, to, alternative: true, via: null }));
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
