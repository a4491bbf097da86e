/**
 * Conditional dating: each hypothesis says when a stretch was put into words;
 * each terminus says what the stretch knows. Where both cannot be, the
 * hypothesis has a contradiction to answer. The program lists them; it does
 * not judge.
 */
import { type Criticism, type ObjectOf, objectsOf } from "./criticism";
import { type Days, daysOf } from "./dates";
import type { Stretch } from "./fields";

export interface Contradiction {
  readonly hypothesisId: string;
  readonly composition: ObjectOf<"composition">;
  readonly terminus: ObjectOf<"terminus">;
  /** "certain": every possible day is wrong; "possible": some days are. */
  readonly force: "certain" | "possible";
  /** Where both speak of the same words. */
  readonly stretches: readonly Stretch[];
}

/** All contradictions, by hypothesis in the order these were made. */
export function contradictionsOf(criticism: Criticism): Contradiction[] {
  const termini = objectsOf(criticism, "terminus");
  const compositions = objectsOf(criticism, "composition");
  return objectsOf(criticism, "hypothesis")
    .filter(({ body }) => !body.none)
    .flatMap(({ id }) =>
      compositions
        .filter(({ body }) => [null, id].includes(body.hypothesisId))
        .flatMap((composition) =>
          termini.flatMap((terminus) =>
            contradiction(id, composition, terminus),
          ),
        ),
    );
}

/** Something that gives the earliest time of a passage, as a lens finds it. */
export interface EarliestTime {
  /** EDTF; the passage cannot be older. */
  readonly notBefore: string;
  readonly ranges: readonly Pick<Stretch, "stream" | "start" | "end">[];
}

export interface Clash<T extends EarliestTime> {
  readonly hypothesis: ObjectOf<"hypothesis">;
  readonly composition: ObjectOf<"composition">;
  readonly known: T;
  readonly force: "certain" | "possible";
}

/** The same for earliest times that nobody has made a terminus of yet. */
export function clashesWith<T extends EarliestTime>(
  criticism: Criticism,
  known: readonly T[],
): Clash<T>[] {
  const compositions = objectsOf(criticism, "composition");
  return objectsOf(criticism, "hypothesis")
    .filter(({ body }) => !body.none)
    .flatMap((hypothesis) =>
      compositions
        .filter(({ body }) => [null, hypothesis.id].includes(body.hypothesisId))
        .flatMap((composition) =>
          known.flatMap((one) => {
            const force = forceOf(composition, one);
            return force
              ? [{ hypothesis, composition, known: one, force }]
              : [];
          }),
        ),
    );
}

function forceOf(
  { body }: ObjectOf<"composition">,
  { notBefore, ranges }: EarliestTime,
): Contradiction["force"] | null {
  const written = daysOf(body.date);
  const bound = daysOf(notBefore);
  const meets =
    body.stretches.length === 0 ||
    ranges.some((range) => body.stretches.some((one) => overlaps(one, range)));
  return written && bound && meets ? clash(written, bound, "not-before") : null;
}

function contradiction(
  hypothesisId: string,
  composition: ObjectOf<"composition">,
  terminus: ObjectOf<"terminus">,
): Contradiction[] {
  const written = daysOf(composition.body.date);
  const bound = daysOf(terminus.body.date);
  if (!written || !bound) return [];
  const force = clash(written, bound, terminus.body.side);
  const stretches = common(composition.body.stretches, terminus.body.stretches);
  if (force === null || stretches.length === 0) return [];
  return [{ hypothesisId, composition, terminus, force, stretches }];
}

/** Compares the days of writing with the day before (after) which it was not. */
function clash(
  written: Days,
  bound: Days,
  side: "not-before" | "not-after",
): Contradiction["force"] | null {
  if (side === "not-before") {
    if (written.to < bound.from) return "certain";
    return written.from < bound.from ? "possible" : null;
  }
  if (written.from > bound.to) return "certain";
  return written.to > bound.to ? "possible" : null;
}

/** The parts two lists of stretches share; [] means the whole source. */
function common(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  if (a.length === 0) return [...b];
  if (b.length === 0) return [...a];
  return b.filter((one) => a.some((other) => overlaps(one, other)));
}

type Range = Pick<Stretch, "stream" | "start" | "end">;

function overlaps(a: Range, b: Range): boolean {
  return a.stream === b.stream && a.start < b.end && b.start < a.end;
}
