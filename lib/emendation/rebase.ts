/**
 * Bringing steps onto a text that was corrected meanwhile: one's own unsaved
 * corrections when another window saved first, and the taking back of a
 * correction that was not the last. Method: the rebasing of ProseMirror's
 * collaborative editing, but only where the other corrections left the same
 * words alone; where they did not, the caller is told which stands in the way.
 */
import type { Node } from "prosemirror-model";
import type { Step } from "prosemirror-transform";
import {
  type Act,
  mappingAround,
  standingActs,
  type Way,
  wayThrough,
} from "./log";
import { MoveStep, movesAt } from "./move-step";
import { applySteps } from "./steps";

export type Rebased =
  | {
      readonly doc: Node;
      readonly steps: readonly Step[];
      readonly inverse: readonly Step[];
    }
  | { readonly inTheWay: Act };

/**
 * Steps made on `base`, brought onto the text that `acts` made of it. Gives the
 * act in the way when one of them touched the words the steps are about.
 */
export function rebase(
  base: Node,
  steps: readonly Step[],
  acts: readonly Act[],
): Rebased {
  const present = afterActs(base, acts);
  const regions = regionsOf(steps);
  if (!regions.every((region) => isLeftAlone(region, base, present, acts))) {
    return { inTheWay: firstTouching(regions, base, acts) };
  }
  const last = acts.at(-1);
  const mapped: Step[] = [];
  let doc = present;
  for (const [i, step] of steps.entries()) {
    const back = steps.slice(0, i).map((own) => own.getMap().invert());
    const again = mapped.map((own) => own.getMap());
    const over = step.map(mappingAround(acts, back.reverse(), again));
    const result = over?.apply(doc);
    if (!over || !result?.doc) {
      if (last) return { inTheWay: last };
      throw new RangeError("The steps do not fit the text they were made on");
    }
    mapped.push(over);
    doc = result.doc;
  }
  return { doc, steps: mapped, inverse: applySteps(present, mapped).inverse };
}

function afterActs(base: Node, acts: readonly Act[]): Node {
  return applySteps(
    base,
    acts.flatMap(({ steps }) => steps),
  ).doc;
}

/** A stretch of the base that steps change, or whose blocks they move. */
interface Region {
  readonly from: number;
  readonly to: number;
  readonly move: MoveStep | null;
}

/** What the steps change, in positions of the document before the first. */
function regionsOf(steps: readonly Step[]): Region[] {
  return steps.flatMap((step, i) => {
    const earlier = steps.slice(0, i).map((own) => own.getMap().invert());
    const toBase = (place: number, assoc: number) =>
      earlier.reduceRight((at, map) => map.map(at, assoc), place);
    const regions: Region[] = [];
    if (step instanceof MoveStep) {
      const { start, end } = step.span;
      const move = i === 0 ? step : null;
      return [{ from: toBase(start, -1), to: toBase(end, 1), move }];
    }
    step.getMap().forEach((start, end) => {
      const from = toBase(start, 1);
      regions.push({ from, to: Math.max(from, toBase(end, -1)), move: null });
    });
    return regions;
  });
}

/**
 * True when the acts changed nothing of a region. Where something is to be put
 * in (a region of no length), nothing else may have been put at that place:
 * which of the two comes first could not be known.
 */
function isLeftAlone(
  { from, to, move }: Region,
  base: Node,
  present: Node,
  acts: readonly Act[],
): boolean {
  const way = wayThrough(acts);
  if (move) return keepsOrder(move, way);
  const { mapping } = way;
  const inward = from < to ? 1 : -1;
  const start = mapping.mapResult(from, inward);
  const end = mapping.mapResult(to, -inward);
  if (start.deletedAcross || end.deletedAcross) return false;
  if (start.pos > end.pos) return false;
  return base.slice(from, to).eq(present.slice(start.pos, end.pos));
}

/**
 * Words inside moved blocks may change; the blocks must still be neighbours,
 * and no other move may have begun or ended at their borders: a part that was
 * split off and taken there belongs to them or not, and only a person knows.
 */
function keepsOrder({ from, to, target, span }: MoveStep, way: Way) {
  const { mapping } = way;
  const border = target >= to ? to : from;
  const ends = [
    { place: span.start, assoc: 1 },
    { place: border, assoc: -1 },
    { place: border, assoc: 1 },
    { place: span.end, assoc: -1 },
  ];
  if (ends.some(({ place, assoc }) => isMovedAt(place, assoc, way))) {
    return false;
  }
  const start = mapping.mapResult(span.start, 1);
  const firstEnd = mapping.mapResult(border, -1);
  const secondStart = mapping.mapResult(border, 1);
  const end = mapping.mapResult(span.end, -1);
  const places = [start, firstEnd, secondStart, end];
  if (places.some(({ deletedAcross }) => deletedAcross)) return false;
  return (
    start.pos < firstEnd.pos &&
    firstEnd.pos === secondStart.pos &&
    secondStart.pos < end.pos
  );
}

function isMovedAt(place: number, assoc: number, way: Way): boolean {
  const standing = new Set(way.standing);
  let now = place;
  for (const [i, map] of way.mapping.maps.entries()) {
    if (standing.has(i) && movesAt(map, now)) return true;
    now = map.map(now, assoc);
  }
  return false;
}

/** The first act that stands and touches a region; the last act if none alone. */
function firstTouching(
  regions: readonly Region[],
  base: Node,
  acts: readonly Act[],
): Act {
  const standing = new Set(standingActs(acts));
  let now = base;
  for (const [i, act] of acts.entries()) {
    now = applySteps(now, act.steps).doc;
    if (!standing.has(act)) continue;
    const sofar = acts.slice(0, i + 1);
    if (regions.some((region) => !isLeftAlone(region, base, now, sofar))) {
      return act;
    }
  }
  return acts.at(-1) as Act;
}
