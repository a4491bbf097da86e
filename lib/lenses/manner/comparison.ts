/** The source beside other texts: rolling distances and General Imposters. */
import type { Proposal } from "../finding";
import type { ComparisonText, Count, LensInput } from "../lens";
import { cosineDelta, type Profile } from "./delta";
import { imposterScores, usualOptions } from "./imposters";
import { type OwnWords, ownWords, placeOfWords } from "./own-words";
import {
  type Piece,
  quantile,
  type Reference,
  referenceOf,
  shareBelow,
} from "./reference";
import { rowsOf, scaleOf, type Window, windowsOf } from "./windows";

/** Words of a window; held-out novels were told apart at this size in 9 of 10. */
const WINDOW = 2000;
const STEP = 500;
const LIST = 200;
/** Comparison texts with two windows each that a comparison needs. */
const TEXTS = 3;
/** A window is apart beyond this share of pairs from one text. */
const BEYOND = 0.95;
/** General Imposters score from which a likeness is told. */
const RESEMBLES = 0.8;

const limits =
  "A comparison knows only the texts it was given: the nearest of them need not be near. Different genre, date, language or translator make texts differ as well. The words are: style differs.";

export interface Comparison {
  readonly proposals: readonly Proposal[];
  readonly examined: readonly Count[];
  readonly skipped: readonly Count[];
}

/** Holds the source beside its comparison texts; says why where it cannot. */
export function comparisonOf(
  input: LensInput,
  own: OwnWords,
  onStep: (done: number) => void,
): Comparison {
  const texts = input.comparisons
    .map((text) => ({ text, ...cut(text) }))
    .filter(({ rows }) => rows.length >= 2);
  const windows = windowsOf(own.words.length, WINDOW, STEP);
  if (texts.length < TEXTS || windows.length === 0) {
    return { proposals: [], examined: [], skipped: [needed(texts.length)] };
  }
  onStep(0.1);
  const known = texts.flatMap(({ text, rows }) =>
    rows.map((row) => ({ text: text.title, row })),
  );
  // The source weighs like each other text: its windows do not overlap here.
  const apartFrom = rowsOf(
    own.words,
    windowsOf(own.words.length, WINDOW, WINDOW),
  );
  const scale = scaleOf([...known.map(({ row }) => row), ...apartFrom], LIST);
  const pieces: Piece[] = known.map(({ text, row }) => ({
    text,
    profile: scale(row),
  }));
  const profiles = rowsOf(own.words, windows).map(scale);
  onStep(0.4);
  const reference = referenceOf(pieces);
  const whole = resembling(input, own, profiles, pieces, reference);
  const proposals = [
    ...apart(input, own, windows, profiles, reference),
    ...whole.proposals,
  ];
  onStep(1);
  return {
    proposals,
    examined: [
      { what: "comparison texts", count: texts.length, why: null },
      { what: "pieces of comparison texts", count: pieces.length, why: null },
      {
        what: "comparison texts told to resemble another (0, or no likeness is told)",
        count: whole.misled,
        why: null,
      },
    ],
    skipped: [],
  };
}

function needed(found: number): Count {
  return {
    what: "a comparison with other texts",
    count: 0,
    why: `It needs ${TEXTS} comparison texts of ${2 * WINDOW} words or more; ${found} were chosen. One of them should be by somebody who cannot have written this.`,
  };
}

function cut(text: ComparisonText): { rows: string[][] } {
  const { words } = ownWords(text);
  return { rows: rowsOf(words, windowsOf(words.length, WINDOW, WINDOW)) };
}

/** Windows further from the rest of their source than one text is from itself. */
function apart(
  input: LensInput,
  own: OwnWords,
  windows: readonly Window[],
  profiles: readonly Profile[],
  reference: Reference,
): Proposal[] {
  const usual = quantile(reference.same, BEYOND);
  const far = profiles.map((profile, i) => {
    const rest = profiles.filter((_, j) => Math.abs(i - j) * STEP >= WINDOW);
    const distances = rest.map((other) => cosineDelta(profile, other));
    return distances.length === 0 ? 0 : middle(distances);
  });
  return stretches(far, (value) => value > usual).map(({ from, to }) => {
    const peak = Math.max(...far.slice(from, to));
    const stretch = {
      from: (windows[from] as Window).from,
      to: (windows[to - 1] as Window).to,
    };
    return {
      kind: "apart",
      key: `${stretch.from}-${stretch.to}`,
      places: [placeOfWords(input, own.words, stretch)],
      reason: `Style differs: this stretch is further from the rest of the source (Cosine Delta ${peak.toFixed(2)}) than ${percent(BEYOND)} of the pairs of pieces from one comparison text.`,
      reference: distribution(reference, peak),
      confidence: "possible",
      limits,
      axis: "attribution",
    };
  });
}

/**
 * Which comparison text the source as a whole resembles: General Imposters,
 * and as near to it as pieces of one text are to each other. The
 * control: each comparison text is asked about in the same way with its own
 * pieces taken out. Where one of these would be told to resemble another,
 * these texts cannot carry the question, and nothing is told.
 */
function resembling(
  input: LensInput,
  own: OwnWords,
  profiles: readonly Profile[],
  pieces: readonly Piece[],
  reference: Reference,
): { proposals: Proposal[]; misled: number } {
  const misled = outsidersTold(pieces, reference);
  const scores = scoresOf(profiles, pieces);
  const best = likeness(profiles, pieces, reference, scores);
  if (!best || misled > 0) return { proposals: [], misled };
  const all = scores.map((one) => `“${one.author}” ${one.score.toFixed(2)}`);
  const proposal: Proposal = {
    kind: "resembles",
    key: best,
    places: [placeOfWords(input, own.words, { from: 0, to: own.words.length })],
    reason: `Among the comparison texts this source resembles “${best}” most, and is as near to it as pieces of one text are to each other.`,
    reference: `General Imposters, share of ${usualOptions.rounds} trials won, seed ${usualOptions.seed}: ${all.join(", ")}. No comparison text was told to resemble another. A text by somebody who cannot have written this must score low here, else no score counts. ${accuracy(reference)}`,
    confidence: "possible",
    limits,
    axis: "attribution",
  };
  return { proposals: [proposal], misled };
}

/** The comparison text that some profiles are told to resemble, if any. */
function likeness(
  profiles: readonly Profile[],
  pieces: readonly Piece[],
  reference: Reference,
  [best]: readonly { author: string; score: number }[],
): string | null {
  if (!best || best.score < RESEMBLES) return null;
  const distances = pieces
    .filter(({ text }) => text === best.author)
    .flatMap(({ profile }) => profiles.map((own) => cosineDelta(own, profile)));
  return middle(distances) <= border(reference) ? best.author : null;
}

/** Midway between the far pairs of one text and the near pairs of two. */
function border({ same, different }: Reference): number {
  return (quantile(same, BEYOND) + quantile(different, 1 - BEYOND)) / 2;
}

/** Comparison texts that would be told to resemble one that is another's. */
function outsidersTold(pieces: readonly Piece[], reference: Reference): number {
  const texts = [...new Set(pieces.map(({ text }) => text))];
  return texts.filter((text) => {
    const own = pieces.filter((piece) => piece.text === text);
    const others = pieces.filter((piece) => piece.text !== text);
    const profiles = own.map(({ profile }) => profile);
    const scores = scoresOf(profiles, others);
    return likeness(profiles, others, reference, scores) !== null;
  }).length;
}

/** Scores of all candidates for the middle of some profiles, best first. */
function scoresOf(
  profiles: readonly Profile[],
  pieces: readonly Piece[],
): { author: string; score: number }[] {
  const whole = (profiles[0] ?? []).map(
    (_, i) =>
      profiles.reduce((sum, row) => sum + (row[i] ?? 0), 0) / profiles.length,
  );
  const known = pieces.map(({ text, profile }) => ({ author: text, profile }));
  const options = { ...usualOptions, distance: cosineDelta };
  return imposterScores(whole, known, options).sort(
    (a, b) => b.score - a.score,
  );
}

function distribution(reference: Reference, value: number): string {
  const same = percent(shareBelow(reference.same, value));
  const different = percent(shareBelow(reference.different, value));
  return `As near or nearer are ${same} of the pairs from one comparison text and ${different} of the pairs from two. ${accuracy(reference)}`;
}

function accuracy(reference: Reference): string {
  return `With these texts and windows of ${WINDOW} words the nearest piece is of the same text in ${percent(reference.accuracy)} of the cases.`;
}

function middle(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** Unbroken rows of values that pass. */
function stretches(
  values: readonly number[],
  passes: (value: number) => boolean,
): Window[] {
  const found: Window[] = [];
  for (const [i, value] of values.entries()) {
    if (!passes(value)) continue;
    const last = found.at(-1);
    if (last?.to === i)
      found[found.length - 1] = { from: last.from, to: i + 1 };
    else found.push({ from: i, to: i + 1 });
  }
  return found;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
