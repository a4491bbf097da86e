/** Known events beside the dates a text gives them. */
import { placeIn } from "../blocks";
import type { Proposal } from "../finding";
import type { GazetteerEntry } from "../gazetteer/entry";
import type { LensInput } from "../lens";
import { type FormHit, formFinder, sentenceAround } from "../matcher";
import { before, overlap, type Span, spanOf, widened } from "../time/span";
import { spanWords } from "../time/words";
import { placeOf, type ReadDate } from "./read";

const limits =
  "The passage may speak of something else by the same name, or the date may belong to another part of the sentence.";

/** Slack in days: news travels, and diaries are written up at night. */
const SLACK = 1;

/**
 * Sentences that name a known event and one date, where the two do not meet.
 * A sentence with several dates is examined only when none of them fits.
 */
export function eventProposals(
  input: LensInput,
  dates: readonly ReadDate[],
): { proposals: Proposal[]; looked: number } {
  const events = input.gazetteer.filter(({ kind }) => kind === "event");
  const find = formFinder(events);
  let looked = 0;
  const proposals = input.blocks.flatMap((block) => {
    if (["contents", "index"].includes(block.sectionKind)) return [];
    const own = dates.filter((read) => read.block === block && !read.heads);
    if (own.length === 0) return [];
    return find(block, block.own).flatMap((hit) => {
      if (isReferredTo(hit)) return [];
      const near = inSentence(hit, own);
      if (near.length === 0) return [];
      looked++;
      return conflict(input, hit, near);
    });
  });
  return { proposals, looked };
}

/** "the provisions of the Moscow Treaty": another act is being dated. */
const referring =
  /\b(?:(?:provisions|terms|text|ratification|negotiators?|articles?|lines?|instruments|spirit|conditions) of|under|after|before|since|repeating|reaffirming|following|like|by) (?:the )?$/iu;

function isReferredTo({ block, from }: FormHit<GazetteerEntry>): boolean {
  return referring.test(block.text.slice(Math.max(0, from - 40), from));
}

function inSentence(
  { block, from, to }: FormHit<GazetteerEntry>,
  dates: readonly ReadDate[],
): ReadDate[] {
  const [begin, end] = sentenceAround(block.text, from, to);
  return dates.filter(
    ({ mention, resolved }) =>
      mention.from >= begin &&
      mention.to <= end &&
      resolved !== null &&
      isNarrow(resolved.span),
  );
}

/** A date of a quarter or less says something about an event. */
function isNarrow({ first, last }: Span): boolean {
  return first !== null && last !== null && last - first < 100;
}

function conflict(
  input: LensInput,
  { block, from, to, entry }: FormHit<GazetteerEntry>,
  dates: readonly ReadDate[],
): Proposal[] {
  const event = spanOf(entry.date);
  if (!event) return [];
  const meets = ({ resolved }: ReadDate) =>
    resolved !== null && overlap(widened(resolved.span, SLACK), event);
  if (dates.some(meets)) return [];
  const nearest = dates.reduce((a, b) =>
    distance(b, from) < distance(a, from) ? b : a,
  );
  const { resolved, mention } = nearest;
  if (!resolved || dates.length > 1) return [];
  const [begin, end] = sentenceAround(block.text, from, to);
  // After an event it is spoken of for years; only its happening is dated.
  const says =
    mention.relative !== null || happening.test(block.text.slice(begin, end));
  if (!says && !before(resolved.span, event)) return [];
  const by = resolved.supplied ? " by the date of the entry" : "";
  return [
    {
      kind: "event-date",
      key: `${entry.id} ${spanWords(resolved.span)}`,
      places: [
        placeIn(input, block, from, to),
        placeOf(input, nearest, "the date"),
      ],
      reason: `${entry.statement} The passage has “${mention.literal}”${by}: ${spanWords(resolved.span)}.`,
      confidence: "firm",
      limits,
      axis: "accuracy",
      comparandum: `${entry.label}: ${entry.source}`,
    },
  ];
}

const happening =
  /\b(?:it was (?:in|on)|(?:was|were|is|being) (?:\w+ )?(?:signed|initialled|concluded|sunk|sank|run down|cut down|proclaimed|opened)|(?:signed|concluded|sank|sunk) (?:in|on|at))\b/iu;

function distance({ mention }: ReadDate, from: number): number {
  return Math.abs(mention.from - from);
}
