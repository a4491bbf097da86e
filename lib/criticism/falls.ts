/**
 * "If this falls": what stands or falls with a piece of evidence, a testimony,
 * an informant, a judgment, a relation. It tells what would have to be thought
 * over again; it changes nothing and believes nothing.
 */
import type { Ground, Grounds } from "./grounds";

export interface Fall {
  readonly id: string;
  /** The grounds it lost, in the order they were lost. */
  readonly lost: readonly string[];
  /** Set when all it has left rests on itself. */
  readonly circular: boolean;
}

export interface Weakening {
  readonly id: string;
  readonly lost: readonly string[];
  /** The grounds it still has. */
  readonly left: readonly string[];
}

export interface Consequences {
  /** In the order in which they fall; what was asked for is not among them. */
  readonly falls: readonly Fall[];
  /** What loses a ground and stands on others. */
  readonly weakened: readonly Weakening[];
}

/**
 * What falls when these fall. A thing falls when a ground it needs is lost, or
 * the last of its alternatives, or when what is left of them rests on itself.
 * Cycles are followed once. Takes time linear in the number of grounds.
 */
export function ifTheseFall(
  grounds: Grounds,
  ids: readonly string[],
): Consequences {
  const fallen = new Map<string, Fall>();
  const given = new Set(ids);
  const isDown = (id: string) => given.has(id) || fallen.has(id);
  spread(grounds, ids, isDown, fallen);
  for (;;) {
    const hollow = restingOnThemselves(grounds, isDown);
    if (hollow.length === 0) break;
    for (const id of hollow) {
      fallen.set(id, { id, lost: lostOf(grounds, id, isDown), circular: true });
    }
    spread(grounds, hollow, isDown, fallen);
  }
  return {
    falls: [...fallen.values()],
    weakened: weakenings(grounds, isDown),
  };
}

function spread(
  grounds: Grounds,
  from: readonly string[],
  isDown: (id: string) => boolean,
  fallen: Map<string, Fall>,
): void {
  const waiting = [...from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { from: id } of grounds.over.get(next) ?? []) {
      if (isDown(id) || !mustFall(grounds.under.get(id) ?? [], isDown))
        continue;
      const lost = lostOf(grounds, id, isDown);
      fallen.set(id, { id, lost, circular: false });
      waiting.unshift(id);
    }
  }
}

function isLost({ to, via }: Ground, isDown: (id: string) => boolean): boolean {
  return isDown(to) || (via !== null && isDown(via));
}

function mustFall(
  under: readonly Ground[],
  isDown: (id: string) => boolean,
): boolean {
  if (under.some((g) => !g.alternative && isLost(g, isDown))) return true;
  const options = under.filter((g) => g.alternative);
  return options.length > 0 && options.every((g) => isLost(g, isDown));
}

function lostOf(
  grounds: Grounds,
  id: string,
  isDown: (id: string) => boolean,
): string[] {
  const under = grounds.under.get(id) ?? [];
  return under.filter((g) => isLost(g, isDown)).map(({ to }) => to);
}

/**
 * Things with something lost among their grounds that can no longer be reached
 * from firm ground (things that rest on nothing else), though they could before.
 */
function restingOnThemselves(
  grounds: Grounds,
  isDown: (id: string) => boolean,
): string[] {
  const before = heldUpAtFirst(grounds);
  const now = heldUp(grounds, isDown);
  return [...grounds.under.keys()].filter(
    (id) => !isDown(id) && before.has(id) && !now.has(id),
  );
}

const atFirst = new WeakMap<Grounds, ReadonlySet<string>>();

/** What was held up before anything fell: the same for every question. */
function heldUpAtFirst(grounds: Grounds): ReadonlySet<string> {
  const known = atFirst.get(grounds) ?? heldUp(grounds, () => false);
  atFirst.set(grounds, known);
  return known;
}

/** What is held up by firm ground, found from the ground upwards. */
function heldUp(
  { under, over }: Grounds,
  isDown: (id: string) => boolean,
): Set<string> {
  const up = new Set<string>();
  const isGood = (ground: Ground) =>
    !isLost(ground, isDown) && (up.has(ground.to) || !under.has(ground.to));
  const holds = (id: string) => {
    let options = 0;
    let good = 0;
    for (const ground of under.get(id) ?? []) {
      const stands = isGood(ground);
      if (!ground.alternative && !stands) return false;
      if (ground.alternative) options++;
      if (ground.alternative && stands) good++;
    }
    return options === 0 || good > 0;
  };
  const waiting = [...under.keys()];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (up.has(id) || isDown(id) || !holds(id)) continue;
    up.add(id);
    for (const { from } of over.get(id) ?? []) {
      if (!up.has(from)) waiting.push(from);
    }
  }
  return up;
}

function weakenings(
  { under }: Grounds,
  isDown: (id: string) => boolean,
): Weakening[] {
  const found: Weakening[] = [];
  for (const [id, all] of under) {
    if (isDown(id)) continue;
    const lost = all.filter((g) => isLost(g, isDown)).map(({ to }) => to);
    if (lost.length === 0) continue;
    const left = all.filter((g) => !isLost(g, isDown)).map(({ to }) => to);
    found.push({ id, lost, left });
  }
  return found;
}

/** Everything a thing rests on, near ones first; itself not among them. */
export function restingPlace({ under }: Grounds, id: string): string[] {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const { to } of under.get(next) ?? []) {
      if (found.has(to) || to === id) continue;
      found.add(to);
      waiting.push(to);
    }
  }
  return [...found];
}

/**
 * The things whose fall alone would bring this one down, near ones first.
 * What is held up only by itself is not looked for here.
 */
export function singlePoints(grounds: Grounds, id: string): string[] {
  const fatal = new Map<string, ReadonlySet<string>>();
  for (const one of fromTheGround(grounds, id)) {
    fatal.set(one, fatalTo(grounds.under.get(one) ?? [], one, fatal));
  }
  const alone = fatal.get(id) ?? NOTHING;
  return restingPlace(grounds, id).filter((under) => alone.has(under));
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * What brings a thing down alone: whatever is fatal to a ground it needs, and
 * whatever is fatal to all of its alternatives.
 */
function fatalTo(
  under: readonly Ground[],
  id: string,
  fatal: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = new Set([id]);
  let common: Set<string> | null = null;
  for (const { to, alternative } of under) {
    // A thing met again on its own way adds nothing.
    const here = fatal.get(to) ?? NOTHING;
    if (!alternative) for (const one of here) found.add(one);
    else if (common === null) common = new Set(here);
    else for (const one of common) if (!here.has(one)) common.delete(one);
  }
  for (const one of common ?? NOTHING) found.add(one);
  return found;
}

/** A thing and all it rests on, each after what it rests on itself. */
function fromTheGround({ under }: Grounds, id: string): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const waiting: { id: string; done: boolean }[] = [{ id, done: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.done) {
      order.push(next.id);
      continue;
    }
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    waiting.push({ id: next.id, done: true });
    for (const { to } of under.get(next.id) ?? []) {
      if (!seen.has(to)) waiting.push({ id: to, done: false });
    }
  }
  return order;
}
