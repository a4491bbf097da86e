/**
 * Naming practice and markers: what a writer does without thinking, counted
 * along the source, and where the habit changes.
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
  type Strip,
  step,
} from "../lens";
import {
  BIN,
  type Bin,
  binsOf,
  countsOf,
  type OwnText,
  ownTextOf,
  placeOfBin,
  sentencesIn,
} from "./bins";
import { bestCut, type Cut } from "./cut";
import { type Marker, markers as marks } from "./markers";
import { type Naming, namingsOf } from "./naming";

/** From this effect on a change is proposed: 2 of 1,800 rows of one rate pass. */
export const PROPOSED = 4;
/** And only if one side has the mark so many times as often as the other. */
const TIMES = 2;
/** Mentions and bins under which no change is sought. */
const LEAST_MENTIONS = 8;
const LEAST_BINS = 8;

const limits =
  "A habit changes with matter, mood, haste, editor and typesetter, as well as with the writer. Marks of a print are often the printer's.";

export const markers: Lens = {
  id: "markers",
  label: "Naming and markers",
  question:
    "Where do small habits change: what people are called, how it is pointed?",
  kinds: [
    {
      id: "marker-change",
      label: "A habit changes",
      definition:
        "A mark or word is much more frequent on one side of a place.",
    },
    {
      id: "naming-change",
      label: "A person is called otherwise",
      definition: "From a place on, one person is called by another name.",
    },
  ],
  limits,
  run,
};

function run(input: LensInput): LensResult {
  const own = ownTextOf(input);
  const bins = binsOf(own);
  const rows = marks.map((marker, i) => {
    step(input, (0.6 * i) / marks.length);
    return { marker, counts: countsOf(own, bins, marker) };
  });
  const { namings, unclear } = namingsOf(input, own.text);
  step(input, 0.8);
  const proposals = [
    ...rows.flatMap(({ marker, counts }) =>
      markerProposal(input, own, bins, marker, counts),
    ),
    ...namings.flatMap((naming) => namingProposal(input, naming)),
  ];
  step(input, 1);
  return {
    findings: findings("markers", proposals),
    examined: [
      counted("words of the author's own", own.words.length),
      counted(`stretches of ${BIN} words`, bins.length),
      counted("marks and words counted", marks.length),
      counted("persons called by more than one name", namings.length),
    ],
    skipped: skipped(bins, namings, unclear),
    strips: [
      ...rows.flatMap(({ marker, counts }) =>
        markerStrip(input, bins, marker, counts),
      ),
      ...sentenceStrip(input, own, bins),
    ],
  };
}

function markerProposal(
  text: ReadText,
  own: OwnText,
  bins: readonly Bin[],
  marker: Marker,
  counts: readonly number[],
): Proposal[] {
  if (bins.length < LEAST_BINS) return [];
  const cut = bestCut(
    counts,
    bins.map(({ words }) => words),
  );
  if (!cut || cut.effect < PROPOSED || ratio(cut) < TIMES) return [];
  const bin = bins[cut.before] as Bin;
  const at = firstAfter(own, bin, marker, cut);
  const side = ({ events, size }: Cut["left"]) =>
    `${((1000 * events) / size).toFixed(1)} in 1,000 words (${events} in ${size})`;
  const label = marker.label.toLowerCase();
  return [
    {
      kind: "marker-change",
      key: marker.id,
      places: [placeOf(text, at.from, at.to, null)],
      reason: `${marker.label}: before this place ${side(cut.left)}, from here on ${side(cut.right)}.`,
      reference: `Effect ${cut.effect.toFixed(1)} beside the same stretches shuffled; proposed from ${PROPOSED} on. The place is exact to some ${BIN} words. ${marks.length} marks were tried.`,
      confidence: "possible",
      limits,
      axis: "attribution",
      statement: `The frequency of ${label} changes here: ${side(cut.left)} before, ${side(cut.right)} after.`,
    },
  ];
}

/** How many times as often the mark stands on its frequent side. */
function ratio({ left, right }: Cut): number {
  // Half an event stands in for none, so that a ratio can be told.
  const rate = ({ events, size }: Cut["left"]) => Math.max(0.5, events) / size;
  const [low, high] = [rate(left), rate(right)].sort((a, b) => a - b);
  return (high ?? 0) / (low ?? 1);
}

/** The first of the marks after a rise; the first word after a fall. */
function firstAfter(
  { text, words }: OwnText,
  bin: Bin,
  { pattern }: Marker,
  { left, right }: Cut,
): { from: number; to: number } {
  const rises = right.events / right.size > left.events / left.size;
  const match = rises
    ? [...text.slice(bin.from, bin.to).matchAll(pattern)][0]
    : undefined;
  if (match) {
    const from = bin.from + match.index;
    return { from, to: from + match[0].length };
  }
  const word = words.find(({ start }) => start >= bin.from);
  return { from: word?.start ?? bin.from, to: word?.end ?? bin.from };
}

function namingProposal(text: ReadText, naming: Naming): Proposal[] {
  const { mentions, aliases, person } = naming;
  if (mentions.length < LEAST_MENTIONS) return [];
  const cuts = aliases.flatMap((alias) => {
    const events = mentions.map((one) => (one.alias === alias ? 1 : 0));
    const cut = bestCut(
      events,
      events.map(() => 1),
      2,
    );
    return cut && cut.effect >= PROPOSED && ratio(cut) >= TIMES
      ? [{ alias, cut }]
      : [];
  });
  const [best] = cuts.sort((a, b) => b.cut.effect - a.cut.effect);
  if (!best) return [];
  const { alias, cut } = best;
  const at = mentions[cut.before] as Naming["mentions"][number];
  const side = ({ events, size }: Cut["left"]) => `${events} of ${size}`;
  return [
    {
      kind: "naming-change",
      key: `${person} ${alias}`,
      places: [placeOf(text, at.from, at.to, null)],
      reason: `${person} is called “${alias}” in ${side(cut.left)} mentions before this place, and in ${side(cut.right)} from here on. The brackets of the text join ${aliases.map((one) => `“${one}”`).join(", ")}.`,
      reference: `Effect ${cut.effect.toFixed(1)} beside the same mentions shuffled; proposed from ${PROPOSED} on.`,
      confidence: "possible",
      limits,
      axis: "attribution",
    },
  ];
}

function placeOf(
  text: ReadText,
  from: number,
  to: number,
  label: string | null,
): FindingPlace {
  const stream = streamOf(text.index, MAIN);
  const start = toCodePoint(stream, utf16(from));
  const end = toCodePoint(stream, utf16(to));
  return {
    stream: MAIN,
    start,
    end,
    words: textBetween(stream, start, end),
    label,
  };
}

function markerStrip(
  text: ReadText,
  bins: readonly Bin[],
  marker: Marker,
  counts: readonly number[],
): Strip[] {
  if (bins.length === 0) return [];
  return [
    {
      id: `markers-${marker.id}`,
      label: marker.label,
      unit: "in 1,000 words",
      points: bins.map((bin, i) => ({
        ...placeOfBin(text, bin),
        value: (1000 * (counts[i] ?? 0)) / bin.words,
      })),
    },
  ];
}

function sentenceStrip(
  text: ReadText,
  own: OwnText,
  bins: readonly Bin[],
): Strip[] {
  if (bins.length === 0) return [];
  return [
    {
      id: "markers-sentence",
      label: "Length of sentences",
      unit: "words",
      points: bins.map((bin) => ({
        ...placeOfBin(text, bin),
        value: bin.words / sentencesIn(own, bin),
      })),
    },
  ];
}

function counted(what: string, count: number): Count {
  return { what, count, why: null };
}

function skipped(
  bins: readonly Bin[],
  namings: readonly Naming[],
  unclear: readonly string[],
): Count[] {
  const few = namings.filter(
    ({ mentions }) => mentions.length < LEAST_MENTIONS,
  );
  const counts: Count[] = [
    {
      what: "persons with few mentions",
      count: few.length,
      why: `Under ${LEAST_MENTIONS} mentions no change of naming can be told.`,
    },
    {
      what: "names of several persons",
      count: unclear.length,
      why: `Brackets explain them by more than one person: ${unclear.slice(0, 5).join(", ") || "none"}.`,
    },
  ];
  if (bins.length < LEAST_BINS) {
    counts.push({
      what: "changes of marks",
      count: marks.length,
      why: `The author's own words make fewer than ${LEAST_BINS} stretches of ${BIN}.`,
    });
  }
  return counts;
}
