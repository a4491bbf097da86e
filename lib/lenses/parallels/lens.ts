/**
 * Parallel passages: the same words in two places of a source, or of two
 * sources. What was copied from what is left open.
 */
import {
  MAIN,
  streamOf,
  textBetween,
  toCodePoint,
  utf16,
} from "@/lib/document/position";
import { findings, type Proposal } from "../finding";
import {
  type Count,
  type FindingPlace,
  type Lens,
  type LensInput,
  type LensResult,
  type ReadText,
  step,
} from "../lens";
import { countWords } from "../manner/frequencies";
import { wordsOf } from "../manner/words";
import { differences } from "./differences";
import { type Parallel, parallelsOf } from "./parallels";
import { runningText, type UnitStretch, unitStretches } from "./running-text";

const limits =
  "Likeness shows that two passages hang together. It does not show which was first: one may be copied from the other, or both from a third; a formula, a wire report or a quotation openly given looks the same.";

/** A passage with as many partners is a formula of its kind of text. */
const FORMULA = 4;
/** Likenesses that short or loose need words that stand nowhere else. */
const CLOSE = { likeness: 0.9, same: 80 };
const LONG = 150;
const RARE = 2;
/** Share of both units that must be parallel for one to be a variant. */
const VARIANT = 0.6;

export const parallels: Lens = {
  id: "parallels",
  label: "Parallel passages",
  question: "Which passages stand twice, here or in another source?",
  kinds: [
    {
      id: "variant",
      label: "Two prints of one text",
      definition: "Two units of the source say nearly the same throughout.",
    },
    {
      id: "repeated",
      label: "Stands twice",
      definition: "A passage stands in two places of the source.",
    },
    {
      id: "quoted-otherwise",
      label: "Quoted with other words",
      definition: "Words in quotation marks stand elsewhere, and differ.",
    },
    {
      id: "shared",
      label: "Stands elsewhere too",
      definition: "A passage stands in another source as well.",
    },
  ],
  limits,
  run,
};

function run(input: LensInput): LensResult {
  const own = sideOf(input, null);
  const inside = pairsInside(input, own);
  const between = input.comparisons.flatMap((comparison, i) => {
    const other = sideOf(comparison, comparison.title);
    const share = (done: number) =>
      step(input, (1 + i + done) / (1 + input.comparisons.length));
    const found = parallelsOf(own.running, other.running, undefined, share);
    return withoutFormulas(found).kept.map((pair) => ({ pair, other }));
  });
  const rare = rareWords([own, ...between.map(({ other }) => other)]);
  const pairs = [
    ...inside.kept.map((pair) => ({ pair, other: own })),
    ...between,
  ];
  const told = pairs.filter(({ pair, other }) => tells(own, other, pair, rare));
  const proposals = [
    ...inside.variants.map((variant) => variantProposal(own, variant)),
    ...told.map(({ pair, other }) => proposal(own, other, pair, rare)),
  ];
  step(input, 1);
  return {
    findings: findings("parallels", proposals),
    examined: [
      counted("words of the running text", wordsOf(own.running).length),
      counted("other sources held beside it", input.comparisons.length),
    ],
    skipped: [
      {
        what: "loose likenesses",
        count: pairs.length - told.length,
        why: `Under ${LONG} letters, not word for word, and with fewer than ${RARE} words found nowhere else.`,
      },
      ...skipped(input, own, inside.formulas),
    ],
    strips: [],
  };
}

interface Side {
  readonly text: ReadText;
  readonly running: string;
  /** Null for the source examined. */
  readonly title: string | null;
}

function sideOf(text: ReadText, title: string | null): Side {
  return { text, title, running: runningText(text) };
}

interface Variant {
  readonly one: UnitStretch;
  readonly other: UnitStretch;
  readonly pairs: readonly Parallel[];
  readonly likeness: number;
}

interface Inside {
  readonly kept: readonly Parallel[];
  readonly variants: readonly Variant[];
  readonly formulas: number;
}

function pairsInside(input: LensInput, own: Side): Inside {
  const parts = 1 + input.comparisons.length;
  const all = parallelsOf(own.running, null, undefined, (done) =>
    step(input, done / parts),
  );
  const { kept, formulas } = withoutFormulas(all);
  const variants = variantsOf(own, kept);
  const taken = new Set(variants.flatMap(({ pairs }) => pairs));
  return { kept: kept.filter((pair) => !taken.has(pair)), variants, formulas };
}

/** A likeness says something by its length, its closeness, or its rare words. */
function tells(
  own: Side,
  other: Side,
  pair: Parallel,
  rare: ReadonlySet<string>,
): boolean {
  if (pair.same >= LONG) return true;
  if (pair.same >= CLOSE.same && pair.likeness >= CLOSE.likeness) return true;
  const here = own.running.slice(pair.from, pair.to);
  const there = other.running.slice(pair.otherFrom, pair.otherTo);
  return sharedRare(here, there, rare).length >= RARE;
}

/** Passages that many others are like are dropped, and counted. */
function withoutFormulas(pairs: readonly Parallel[]): {
  kept: readonly Parallel[];
  formulas: number;
} {
  const partners = (from: number, to: number) =>
    pairs.filter(
      (pair) =>
        overlap(pair.from, pair.to, from, to) ||
        overlap(pair.otherFrom, pair.otherTo, from, to),
    ).length;
  const kept = pairs.filter(
    ({ from, to, otherFrom, otherTo }) =>
      partners(from, to) < FORMULA && partners(otherFrom, otherTo) < FORMULA,
  );
  return { kept, formulas: pairs.length - kept.length };
}

/**
 * More than half of the stretch c–d is shared: short quotations from a long
 * passage do not make it a formula.
 */
function overlap(a: number, b: number, c: number, d: number): boolean {
  return Math.min(b, d) - Math.max(a, c) > 0.5 * (d - c);
}

/** Pairs of units that are parallel for the greater part of both. */
function variantsOf(own: Side, pairs: readonly Parallel[]): Variant[] {
  const units = unitStretches(own.text, own.running);
  const unitAt = (place: number) =>
    units.findLast(({ from, to }) => from <= place && place < to);
  const groups = new Map<string, Variant>();
  for (const pair of pairs) {
    // A passage may begin in the last words of the unit before.
    const one = unitAt((pair.from + pair.to) / 2);
    const other = unitAt((pair.otherFrom + pair.otherTo) / 2);
    if (!one || !other || one === other) continue;
    const key = `${one.id} ${other.id}`;
    const before = groups.get(key)?.pairs ?? [];
    const all = [...before, pair];
    const same = all.reduce((sum, { same }) => sum + same, 0);
    const likeness = same / Math.max(one.letters, other.letters, 1);
    groups.set(key, { one, other, pairs: all, likeness });
  }
  return [...groups.values()].filter(({ likeness }) => likeness >= VARIANT);
}

function variantProposal(own: Side, variant: Variant): Proposal {
  const { one, other, pairs, likeness } = variant;
  const from = Math.max(one.from, Math.min(...pairs.map((p) => p.from)));
  const to = Math.min(one.to, Math.max(...pairs.map((p) => p.to)));
  const otherFrom = Math.max(
    other.from,
    Math.min(...pairs.map((p) => p.otherFrom)),
  );
  const otherTo = Math.min(other.to, Math.max(...pairs.map((p) => p.otherTo)));
  const places = [
    place(own, from, to, null),
    place(own, otherFrom, otherTo, "the other print"),
  ];
  const differ = inWords(own, own, { from, to, otherFrom, otherTo });
  return {
    kind: "variant",
    key: `${one.id} ${other.id}`,
    places,
    reason: `Two ${kindOf(own, one.from)}s have ${percent(likeness)} of their letters in common, in the same order. ${differ}`,
    reference: `Counted as one text printed twice from ${percent(VARIANT)} on.`,
    confidence: likeness > 0.9 ? "firm" : "possible",
    limits: `${limits} Two prints of one text are not two witnesses.`,
    axis: null,
    comparandum: places[1]?.words.slice(0, 300) ?? null,
  };
}

function proposal(
  own: Side,
  other: Side,
  pair: Parallel,
  rare: ReadonlySet<string>,
): Proposal {
  const here = place(own, pair.from, pair.to, null);
  const there = place(other, pair.otherFrom, pair.otherTo, "the parallel");
  const shared = sharedRare(here.words, there.words, rare);
  const inside = other.title === null;
  const differ = inWords(own, other, pair);
  const quoted =
    inside &&
    differ !== WORD_FOR_WORD &&
    isQuoted(own.text, pair.from) !== isQuoted(own.text, pair.otherFrom);
  return {
    kind: quoted ? "quoted-otherwise" : inside ? "repeated" : "shared",
    key: `${pair.same} ${there.words.slice(0, 60)}`,
    // A place in another source is no place of this one: its words are told.
    places: inside ? [here, there] : [here],
    reason: [
      quoted
        ? "What is in quotation marks stands in another place with other words."
        : inside
          ? "The same words stand in another place of the source."
          : `The same words stand in “${other.title}”: “${shortened(there.words)}”.`,
      differ,
      shared.length > 0
        ? `Nowhere else in the texts compared: ${shared.slice(0, 5).join(", ")}.`
        : "",
    ]
      .filter(Boolean)
      .join(" "),
    reference: `${pair.same} letters agree, ${percent(pair.likeness)} of the two passages laid side by side; proposed from 50 letters and 60 % on.`,
    confidence: pair.likeness > 0.9 && pair.same >= 80 ? "firm" : "possible",
    limits,
    axis: inside ? null : "authenticity",
    comparandum: inside
      ? there.words.slice(0, 300)
      : `${other.title}: ${there.words.slice(0, 300)}`,
  };
}

function place(
  { text }: Side,
  from: number,
  to: number,
  label: string | null,
): FindingPlace {
  const stream = streamOf(text.index, MAIN);
  const start = toCodePoint(stream, utf16(from));
  const end = toCodePoint(stream, utf16(to));
  const words = textBetween(stream, start, end);
  return { stream: MAIN, start, end, words, label };
}

const WORD_FOR_WORD = "Word for word.";

/** The passage begins inside quotation marks of its paragraph. */
function isQuoted({ blocks }: ReadText, at: number): boolean {
  const block = blocks.findLast((one) => one.stream === MAIN && one.at <= at);
  const before = block?.text.slice(0, at - block.at + 1) ?? "";
  const opened = (before.match(/[“«„]/gu) ?? []).length;
  const closed = (before.match(/[”»]/gu) ?? []).length;
  const straight = (before.match(/"/gu) ?? []).length;
  return opened > closed || straight % 2 === 1;
}

/** "They differ in 3 places: a / b; …" */
function inWords(
  own: Side,
  other: Side,
  { from, to, otherFrom, otherTo }: Omit<Parallel, "same" | "likeness">,
): string {
  const found = differences(
    own.running.slice(from, to),
    other.running.slice(otherFrom, otherTo),
  );
  if (found.length === 0) return WORD_FOR_WORD;
  const listed = found
    .slice(0, 3)
    .map(({ one, other: two }) => `${quoted(one)} / ${quoted(two)}`);
  const places = found.length === 1 ? "one place" : `${found.length} places`;
  const more = found.length > 3 ? "; …" : "";
  return `They differ in ${places}: ${listed.join("; ")}${more}.`;
}

function quoted(words: string): string {
  return words === "" ? "nothing" : `“${shortened(words)}”`;
}

function shortened(words: string): string {
  const flat = words.replace(/\s+/g, " ");
  return flat.length > 60 ? `${flat.slice(0, 57).trimEnd()}…` : flat;
}

/** Words that stand just twice in all texts together. */
function rareWords(sides: readonly Side[]): ReadonlySet<string> {
  const texts = new Set(sides.map(({ running }) => running));
  const counts = countWords(
    [...texts].flatMap((text) => wordsOf(text).map(({ word }) => word)),
  );
  const twice = [...counts].filter(([word, n]) => n === 2 && word.length > 3);
  return new Set(twice.map(([word]) => word));
}

function sharedRare(
  one: string,
  other: string,
  rare: ReadonlySet<string>,
): string[] {
  const there = new Set(wordsOf(other).map(({ word }) => word));
  const here = new Set(wordsOf(one).map(({ word }) => word));
  return [...here].filter((word) => rare.has(word) && there.has(word));
}

function kindOf({ text }: Side, at: number): string {
  const block = text.blocks.find(
    (one) =>
      one.stream === MAIN && one.at <= at && at <= one.at + one.text.length,
  );
  return block?.unitKind ?? "unit";
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function counted(what: string, count: number): Count {
  return { what, count, why: null };
}

function skipped(input: LensInput, own: Side, formulas: number): Count[] {
  const notes = new Set(
    own.text.blocks
      .filter(({ stream }) => stream !== MAIN)
      .map((b) => b.stream),
  );
  return [
    {
      what: "passages that repeat",
      count: formulas,
      why: `They are like ${FORMULA} others or more: formulas of this kind of text.`,
    },
    {
      what: "printed notes",
      count: notes.size,
      why: "Notes repeat each other by their nature.",
    },
    ...(input.comparisons.length === 0
      ? [
          {
            what: "other sources",
            count: 0,
            why: "None was chosen to hold beside this one.",
          },
        ]
      : []),
  ];
}
