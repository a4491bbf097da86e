/** Agreement of two reviewers, freed of what chance would give. */

type Pairs = readonly (readonly [string, string])[];

/**
 * Cohen's kappa: J. Cohen, "A coefficient of agreement for nominal scales",
 * Educational and Psychological Measurement 20 (1960), 37-46. Chance is that
 * of each reviewer's own shares. null without units, or when chance alone
 * would give full agreement.
 */
export function cohenKappa(pairs: Pairs): number | null {
  const chance = answersIn(pairs).map(
    (answer) => share(pairs, 0, answer) * share(pairs, 1, answer),
  );
  return beyond(pairs, sum(chance));
}

/**
 * Gwet's AC1: K. L. Gwet, "Computing inter-rater reliability and its variance
 * in the presence of high agreement", British Journal of Mathematical and
 * Statistical Psychology 61 (2008), 29-48, section 3. Stays in bounds where
 * one answer dominates. `answers` is the number of answers that could have
 * been given, at least those that were; null without units or with one answer.
 */
export function gwetAC1(pairs: Pairs, answers = 2): number | null {
  const given = answersIn(pairs);
  const possible = Math.max(answers, given.length);
  if (possible < 2) return null;
  const terms = given.map((answer) => {
    const mean = (share(pairs, 0, answer) + share(pairs, 1, answer)) / 2;
    return mean * (1 - mean);
  });
  return beyond(pairs, sum(terms) / (possible - 1));
}

/** Share of the units with the same answer; null without units. */
export function shareSame(pairs: Pairs): number | null {
  if (pairs.length === 0) return null;
  return pairs.filter(([a, b]) => a === b).length / pairs.length;
}

function beyond(pairs: Pairs, chance: number): number | null {
  const seen = shareSame(pairs);
  if (seen === null || chance >= 1) return null;
  return (seen - chance) / (1 - chance);
}

function share(pairs: Pairs, side: 0 | 1, answer: string): number {
  return pairs.filter((pair) => pair[side] === answer).length / pairs.length;
}

function answersIn(pairs: Pairs): string[] {
  return [...new Set(pairs.flat())];
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
