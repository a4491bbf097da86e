/**
 * Hands and strata under one hypothesis: which passages each has, how large
 * its share of a chapter or delivery is, what remains when one is switched off.
 */
import { type Criticism, type ObjectOf, objectsOf } from "./criticism";
import { type Range, shared, sizeOf, united, without } from "./ranges";

export type Hand = ObjectOf<"hand">;

/** A part of the main stream to take shares of: a chapter, a delivery. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly ranges: readonly Range[];
}

export interface HandShare {
  readonly handId: string;
  /** Code points of the part given to this hand, and their share (0–1). */
  readonly size: number;
  readonly share: number;
}

export interface PartShares {
  readonly part: Pick<Part, "id" | "label"> & { readonly size: number };
  readonly hands: readonly HandShare[];
  /** Given to nobody; given to more than one. */
  readonly unassigned: number;
  readonly contested: number;
}

/** The hands this hypothesis knows, with those that hold under every one. */
export function handsUnder(
  criticism: Criticism,
  hypothesisId: string | null,
): Hand[] {
  return objectsOf(criticism, "hand").filter(({ body }) =>
    [null, hypothesisId].includes(body.hypothesisId),
  );
}

/** The passages of each hand in the main stream: given, or answered on the axis. */
export function passagesOfHands(
  criticism: Criticism,
  hands: readonly Hand[],
): Map<string, Range[]> {
  const given = objectsOf(criticism, "hand-passage");
  return new Map(
    hands.map((hand) => {
      const stretches = given
        .filter(({ body }) => body.handId === hand.id)
        .flatMap(({ body }) => body.stretches);
      const ranges = [...stretches, ...answersFor(criticism, hand)]
        .filter(({ stream }) => stream === "main")
        .filter(({ state }) => state === "exact" || state === "moved");
      return [hand.id, united(ranges)];
    }),
  );
}

function answersFor(criticism: Criticism, { body }: Hand) {
  if (body.term === null) return [];
  return criticism.annotations
    .filter(({ status }) => status !== "withdrawn")
    .filter(
      ({ body: said }) =>
        said.kind === "judgment" &&
        said.judgments.some(
          ({ axis, value }) => axis === "attribution" && value === body.term,
        ),
    )
    .flatMap(({ anchors }) => anchors);
}

/** Shares of every hand in every part. */
export function handShares(
  passages: ReadonlyMap<string, readonly Range[]>,
  parts: readonly Part[],
): PartShares[] {
  return parts.map(({ id, label, ranges }) => {
    const part = united(ranges);
    const size = sizeOf(part);
    const share = (n: number) => (size === 0 ? 0 : n / size);
    const own = [...passages].map(([handId, all]) => ({
      handId,
      ranges: shared(part, all),
    }));
    const all = united(own.flatMap((hand) => hand.ranges));
    const sum = own.reduce((total, hand) => total + sizeOf(hand.ranges), 0);
    return {
      part: { id, label, size },
      hands: own.map(({ handId, ranges: of }) => ({
        handId,
        size: sizeOf(of),
        share: share(sizeOf(of)),
      })),
      unassigned: share(size - sizeOf(all)),
      contested: share(Math.min(sizeOf(all), sum - sizeOf(all))),
    };
  });
}

/** What remains of a text of this length when these hands are switched off. */
export function remaining(
  passages: ReadonlyMap<string, readonly Range[]>,
  length: number,
  off: readonly string[],
): Range[] {
  const gone = united(off.flatMap((id) => passages.get(id) ?? []));
  return without([{ start: 0, end: length }], gone);
}
