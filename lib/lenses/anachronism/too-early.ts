/** Words, names, bodies and works named before they existed; events foretold. */
import { placeIn } from "../blocks";
import { authorBlocks, type EntryTime, entryTimes } from "../entry-time";
import type { Proposal } from "../finding";
import type { GazetteerEntry } from "../gazetteer/entry";
import { type LensInput, step } from "../lens";
import { type FormHit, formFinder, sentenceAround } from "../matcher";
import { dateMentions } from "../time/mention";
import { resolve } from "../time/resolve";
import { before, edtfOf, type Span, spanOf } from "../time/span";
import { dayWords, spanWords } from "../time/words";

const kinds = ["word", "name", "institution", "work", "event"];

export interface TooEarly {
  readonly proposals: readonly Proposal[];
  readonly looked: number;
  readonly undated: number;
}

export function tooEarly(input: LensInput): TooEarly {
  const facts = input.gazetteer.filter(({ kind }) => kinds.includes(kind));
  const find = formFinder(facts);
  const timeOf = entryTimes(input);
  const blocks = authorBlocks(input);
  const people = new Set(
    input.gazetteer
      .filter(({ kind }) => kind === "life")
      .flatMap(({ forms }) => forms),
  );
  let looked = 0;
  let undated = 0;
  const proposals = blocks.flatMap((block, i) => {
    if (i % 100 === 0) step(input, (0.6 * i) / blocks.length);
    const time = timeOf(block);
    return find(block, block.own).flatMap((hit) => {
      const start = spanOf(hit.entry.date);
      if (!start) return [];
      // Whoever writes later calls a person by the later name.
      const isPerson = hit.entry.forms.some((form) => people.has(form));
      const own = time ?? (isPerson ? null : sentenceTime(hit));
      if (!own) {
        undated++;
        return [];
      }
      looked++;
      if (!before(own.span, start)) return [];
      return [proposal(input, hit, own, start)];
    });
  });
  return { proposals, looked, undated };
}

/** Outside entries, the latest date of the sentence, else of the paragraph. */
function sentenceTime({
  block,
  from,
  to,
}: FormHit<GazetteerEntry>): Omit<EntryTime, "unit"> | null {
  const [begin, end] = sentenceAround(block.own, from, to);
  const span = latest(block.own.slice(begin, end)) ?? latest(block.own);
  return span ? { span } : null;
}

function latest(text: string): Span | null {
  const spans = dateMentions(text).flatMap((mention) => {
    const found = resolve(mention, null);
    return found ? [found.span] : [];
  });
  const [first] = spans.toSorted((a, b) => (b.last ?? 0) - (a.last ?? 0));
  return first ?? null;
}

type Time = Partial<EntryTime> & { readonly span: Span };

function proposal(
  input: LensInput,
  { block, from, to, entry }: FormHit<GazetteerEntry>,
  time: Time,
  start: Span,
): Proposal {
  const isEvent = entry.kind === "event";
  const from_ = start.first === null ? null : edtfOf(start.first);
  return {
    kind: isEvent ? "event-ahead" : "too-early",
    key: `${entry.id} ${time.unit?.date ?? spanWords(time.span)}`,
    places: [placeIn(input, block, from, to)],
    reason: `${entry.statement} ${standsIn(time)} ${spanWords(time.span)}.`,
    reference: gap(time.span, start),
    confidence: confidence(input, entry, time),
    limits: limits(input, entry, time),
    // Without an entry, only the writer's own time is bounded.
    notBefore: from_,
    axis: "contemporaneity",
    comparandum: `${entry.label}: ${entry.source}`,
  };
}

function standsIn({ unit }: Time): string {
  return unit ? "The entry it stands in is dated" : "The sentence uses it of";
}

function confidence(
  { translated }: LensInput,
  { kind }: GazetteerEntry,
  { unit }: Time,
): Proposal["confidence"] {
  if (!unit || kind === "event") return "possible";
  // A translator chooses words and, less freely, names.
  if (translated && kind !== "institution") return "possible";
  return "firm";
}

function limits(
  { translated }: LensInput,
  { kind }: GazetteerEntry,
  { unit }: Time,
): string {
  if (!unit) {
    return "Who writes later may use the later name of an earlier thing; it bounds the time of writing only.";
  }
  const translator = translated
    ? " The text is a translation: this may be the translator's word."
    : "";
  const what =
    kind === "event"
      ? "What was planned or expected can be named before it happens."
      : "A first use in print is not the first use; a single word may come from a copyist or editor.";
  return `${what}${translator} It shows that these words are later than the date, not who put them in.`;
}

function gap(time: Span, start: Span): string | null {
  if (time.last === null || start.first === null) return null;
  const days = start.first - time.last;
  const words =
    days < 60
      ? `${days} days`
      : days < 730
        ? `${Math.round(days / 30.44)} months`
        : `${Math.round(days / 365.25)} years`;
  return `Early by ${words} (not before ${dayWords(start.first)}).`;
}
