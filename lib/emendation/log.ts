/**
 * The log of a text: every correction, and every taking back of one, in the
 * order in which they were made. The present text is the text as loaded and all
 * acts of the log after it; nothing is ever taken out of the log.
 */
import { Mapping, type Step, type StepMap } from "prosemirror-transform";

export const actTypes = ["make", "undo", "redo"] as const;
export type ActType = (typeof actTypes)[number];

/** One act on the text. */
export interface Act {
  /** Counts from 1 within a text version. */
  readonly ordinal: number;
  readonly emendationId: string;
  readonly type: ActType;
  /** Ordinal of the act this one takes back; null for "make". */
  readonly of: number | null;
  readonly steps: readonly Step[];
  /** What takes it back, in order of application. */
  readonly inverse: readonly Step[];
}

/** The steps of some acts, one after the other. */
export function stepsOf(acts: readonly Act[]): Step[] {
  return acts.flatMap(({ steps }) => [...steps]);
}

/** The steps that take these acts back, the last act first. */
export function inverseOf(acts: readonly Act[]): Step[] {
  return [...acts].reverse().flatMap(({ inverse }) => [...inverse]);
}

/**
 * What became of positions through successive acts. A step that a later act
 * took back is paired with it: places inside deleted words come back with them.
 */
export function mappingOf(acts: readonly Act[]): Mapping {
  const maps = stepsOf(acts).map((step) => step.getMap());
  return new Mapping(maps, pairsOf(acts));
}

/** The way of a place through acts, for those who must know what it met. */
export interface Way {
  readonly mapping: Mapping;
  /** Steps that no later act took back, and that take nothing back themselves. */
  readonly standing: readonly number[];
}

export function wayThrough(acts: readonly Act[]): Way {
  const standing = new Map<number, number[]>();
  let at = 0;
  for (const { ordinal, of, steps } of acts) {
    const cancels = of !== null && standing.delete(of);
    if (!cancels) {
      const first = at;
      standing.set(
        ordinal,
        steps.map((_, i) => first + i),
      );
    }
    at += steps.length;
  }
  return { mapping: mappingOf(acts), standing: [...standing.values()].flat() };
}

/**
 * The same with the owner's own steps before and after: back over those he had
 * made (`back`, the last first), through the acts, and over them again where
 * they stand now (`again`, the first first).
 */
export function mappingAround(
  acts: readonly Act[],
  back: readonly StepMap[],
  again: readonly StepMap[],
): Mapping {
  const through = stepsOf(acts).map((step) => step.getMap());
  const pairs = pairsOf(acts).map((place) => place + back.length);
  const end = back.length + through.length;
  const own = again.flatMap((_, i) => [back.length - 1 - i, end + i]);
  return new Mapping([...back, ...through, ...again], [...own, ...pairs]);
}

/**
 * Pairs of steps that cancel each other, by place among all steps. The latest
 * come first: a mapping asks for the first pair of a step, and one that was
 * taken back and made again has two.
 */
function pairsOf(acts: readonly Act[]): number[] {
  const first = new Map<number, number>();
  const pairs: number[] = [];
  let at = 0;
  for (const { ordinal, of, steps } of acts) {
    first.set(ordinal, at);
    const taken = of === null ? undefined : first.get(of);
    for (let i = 0; taken !== undefined && i < steps.length; i++) {
      pairs.unshift(taken + steps.length - 1 - i, at + i);
    }
    at += steps.length;
  }
  return pairs;
}

/** The acts that stand: neither taken back, nor a taking back themselves. */
export function standingActs(acts: readonly Act[]): Act[] {
  const standing = new Map<string, Act>();
  for (const act of acts) {
    if (act.type === "undo") standing.delete(act.emendationId);
    else standing.set(act.emendationId, act);
  }
  return [...standing.values()];
}
