/** Entries in the order of their dates, and years that turn unsaid. */
import type { OutlineUnit } from "@/lib/document/outline";
import { streamOf, textBetween } from "@/lib/document/position";
import type { Proposal } from "../finding";
import type { FindingPlace, ReadText } from "../lens";
import { type Span, spanOf } from "../time/span";
import { spanWords } from "../time/words";

interface Dated {
  readonly unit: OutlineUnit;
  readonly first: number;
  readonly last: number;
}

/** Units whose place in the text says when they were written. */
const inOrder = [
  "entry",
  "letter",
  "telegram",
  "message",
  "memorandum",
  "note",
  "speech",
];

/** The dated units that stand in an order, division by division. */
export function datedUnits({ outline }: ReadText): Dated[][] {
  const runs = new Map<string, Dated[]>();
  for (const unit of outline.units) {
    if (!inOrder.includes(unit.kind)) continue;
    const span = spanOf(unit.date);
    if (span?.first == null || span.last == null) continue;
    const run = runs.get(unit.section) ?? [];
    run.push({ unit, first: span.first, last: span.last });
    runs.set(unit.section, run);
  }
  return [...runs.values()];
}

/** Entries that fall out of the rising order of their division. */
export function orderProposals(text: ReadText): Proposal[] {
  return datedUnits(text).flatMap((run) => {
    const kept = new Set(longestRise(run));
    const odd = run.filter((one) => !kept.has(one));
    const reference = `${kept.size} of the ${run.length} dated units of this division stand in order.`;
    return odd.map((one) => proposal(text, run, kept, one, reference));
  });
}

function proposal(
  text: ReadText,
  run: readonly Dated[],
  kept: ReadonlySet<Dated>,
  one: Dated,
  reference: string,
): Proposal {
  const at = run.indexOf(one);
  const before = run.slice(0, at).findLast((other) => kept.has(other));
  const after = run.slice(at + 1).find((other) => kept.has(other));
  const neighbours = [before, after].filter((other) => other !== undefined);
  const span = (dated: Dated) => spanWords(spanOf(dated.unit.date) as Span);
  const inherited = one.unit.dateKind === "inherited";
  return {
    kind: "out-of-order",
    key: `${one.unit.date}`,
    places: [
      unitPlace(text, one.unit),
      ...neighbours.map((other) =>
        unitPlace(
          text,
          other.unit,
          other === before ? "the one before" : "the one after",
        ),
      ),
    ],
    reason: `Dated ${span(one)}, but it stands ${between(before && span(before), after && span(after))}.`,
    reference,
    confidence: inherited ? "possible" : "firm",
    limits: inherited
      ? "Its year is not printed and may be supplied wrongly. A leaf bound in the wrong place looks the same as a wrong date."
      : "A leaf bound in the wrong place looks the same as a wrong date.",
    axis: "accuracy",
  };
}

function between(before: string | undefined, after: string | undefined) {
  if (before && after) return `between ${before} and ${after}`;
  return before ? `after ${before}` : `before ${after}`;
}

interface Rise {
  readonly length: number;
  /** The latest beginning so far: a month after one of its days is no fall. */
  readonly floor: number;
  readonly before: number;
}

/** Longest run that never falls (dynamic programming). */
function longestRise(run: readonly Dated[]): Dated[] {
  const rises: Rise[] = [];
  run.forEach(({ first, last }, i) => {
    let best: Rise = { length: 1, floor: first, before: -1 };
    for (let j = 0; j < i; j++) {
      const { length, floor } = rises[j] as Rise;
      if (length < best.length || floor > last) continue;
      best = { length: length + 1, floor: Math.max(floor, first), before: j };
    }
    rises.push(best);
  });
  let at = rises.reduce(
    (best, { length }, i) => (length > (rises[best]?.length ?? 0) ? i : best),
    0,
  );
  const kept: Dated[] = [];
  while (at >= 0 && run[at]) {
    kept.unshift(run[at] as Dated);
    at = rises[at]?.before ?? -1;
  }
  return kept;
}

/** A month that goes back after autumn: a year has turned, and no one says so. */
export function turnedProposals(text: ReadText): Proposal[] {
  return datedUnits(text).flatMap((run) =>
    run.flatMap((one, i) => {
      const before = run[i - 1];
      if (!before || one.unit.dateKind !== "inherited") return [];
      const [year, last] = [yearOf(one.unit), yearOf(before.unit)];
      if (year === last) return [];
      return [
        {
          kind: "year-unsaid",
          key: `${one.unit.date}`,
          places: [
            unitPlace(text, one.unit),
            unitPlace(text, before.unit, "the one before"),
          ],
          reason: `No year is printed. ${year} follows only because “${one.unit.dateLiteral}” comes after “${before.unit.dateLiteral}” of ${last}.`,
          confidence: "possible" as const,
          limits:
            "If an entry is out of order, or a year has no entry, the year is another.",
          axis: null,
        },
      ];
    }),
  );
}

function yearOf({ date }: OutlineUnit): string {
  return /\d{4}/.exec(date?.split("/").at(-1) ?? "")?.[0] ?? "";
}

/** The printed date of a unit, or its first words. */
export function unitPlace(
  { index, outline }: ReadText,
  unit: OutlineUnit,
  label: string | null = null,
): FindingPlace {
  const main = streamOf(index, "main");
  const dated = outline.dates.find(
    ({ start }) => start >= unit.start && start < unit.end,
  );
  const start = dated?.start ?? unit.start;
  const length = dated ? [...dated.literal].length : 60;
  const end = Math.min(start + length, unit.end) as typeof start;
  const cut = textBetween(main, start, end).split("\n")[0] ?? "";
  const stop = (start + [...cut].length) as typeof start;
  return { stream: "main", start, end: stop, words: cut, label };
}
