/** What reviewers answered, unit by unit, and the raw tables made of it. */

/** The answer of one reviewer on one unit; null where the unit was not read. */
export type Answer = string | null;

/** One unit: an answer for each reviewer, in one order for all units. */
export type Unit = readonly Answer[];

/** Both answers on the units that both reviewers read. */
export function pairsOf(
  units: readonly Unit[],
  first: number,
  second: number,
): [string, string][] {
  return units.flatMap((unit): [string, string][] => {
    const [a, b] = [unit[first] ?? null, unit[second] ?? null];
    return a === null || b === null ? [] : [[a, b]];
  });
}

/** Counts of two reviewers: `counts[row][column]`, rows for the first. */
export interface RawTable {
  readonly answers: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly units: number;
  /** Units with the same answer. */
  readonly same: number;
}

/** Every answer given stands in the table, in the order of `order`. */
export function rawTable(
  pairs: readonly (readonly [string, string])[],
  order: readonly string[],
): RawTable {
  const given = new Set(pairs.flat());
  const answers = [
    ...order.filter((answer) => given.has(answer)),
    ...[...given].filter((answer) => !order.includes(answer)).sort(),
  ];
  const place = new Map(answers.map((answer, i) => [answer, i]));
  const counts = answers.map(() => answers.map(() => 0));
  for (const [a, b] of pairs) {
    const row = counts[place.get(a) ?? -1];
    const column = place.get(b) ?? -1;
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  const same = pairs.filter(([a, b]) => a === b).length;
  return { answers, counts, units: pairs.length, same };
}
