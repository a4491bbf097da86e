/** Letters that answer something the source does not print. */
import { placeIn } from "../blocks";
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";
import { addDays } from "../time/calendar";
import { dateMentions } from "../time/mention";
import { resolve } from "../time/resolve";
import { overlap, type Span, widened } from "../time/span";
import { spanWords } from "../time/words";
import { type Letter, lettersOf, meet, wordFor } from "./letters";

const writing =
  "(?:messages?|letters?|telegrams?|communications?|repl(?:y|ies)|answers?|notes?|memorand(?:um|a)|proposals?|requests?|inquir(?:y|ies)|suggestions?|dispatch|cables?|congratulations|greetings|(?:good\\s+)?wishes|information|reports?|warning|offer|invitation|condolences|statements?|considerations?|remarks?|views?|opinion|explanations?|assurances?|appeal|plan|question)";

/** In order of how plainly they answer. */
const answers = [
  `\\byour\\s+(?:[\\p{L}-]+\\s+){0,4}${writing}\\b[^.;]{0,40}\\b(?:received|reached|to hand)\\b`,
  `\\b(?:received|in\\s+receipt\\s+of|reply\\s+to|answer\\s+to|response\\s+to|read|studied|acknowledge|thank\\s+you[^.;]{0,20}\\s+for)\\s+(?:[\\p{L}\\d, ]{0,40}?)\\byour\\s+(?:[\\p{L}-]+\\s+){0,4}${writing}\\b`,
  `\\byour\\s+(?:[\\p{L}-]+\\s+){0,4}${writing}\\b`,
  "\\bthank(?:s|ful|\\s+you|ing\\s+you)?\\b[^.;]{0,30}\\bfor\\s+(?:your|the|informing|having|sending)\\b",
  "\\b(?:grateful|obliged)\\s+to\\s+you\\s+for\\b",
  "\\byou\\s+(?:write|wrote|say|said|ask|asked|propose|proposed|suggest|suggested|inform|informed|point\\s+out|mention|mentioned|state|stated|refer)\\b",
].map((form) => new RegExp(form, "iu"));

const limits =
  "That a counterpart is not printed here does not mean that it is lost: an edition may hold one side only. A turn of phrase may answer what was said by word of mouth.";

/** How far back a letter without a date may lie, in days. */
const LOOK_BACK = 45;
/** Letters travel, and dates differ by the place they are written at. */
const SLACK = 2;

export function replyProposals(text: ReadText): {
  proposals: Proposal[];
  looked: number;
  resolved: number;
} {
  const letters = lettersOf(text);
  let resolved = 0;
  const proposals = letters.flatMap((letter) => {
    const phrase = answerIn(letter);
    if (!phrase) return [];
    const named = dateNear(letter, phrase);
    if (isPrinted(letters, letter, named)) {
      resolved++;
      return [];
    }
    return [proposal(text, letters, letter, phrase, named)];
  });
  return { proposals, looked: letters.length, resolved };
}

interface Phrase {
  readonly block: Letter["blocks"][number];
  readonly from: number;
  readonly to: number;
}

function answerIn({ blocks }: Letter): Phrase | null {
  for (const form of answers) {
    for (const block of blocks) {
      const match = form.exec(block.own);
      if (!match) continue;
      const to = match.index + match[0].length;
      return { block, from: match.index, to };
    }
  }
  return null;
}

/** "your message of March 14": the date beside the words. */
function dateNear({ span }: Letter, { block, from, to }: Phrase): Span | null {
  const near = dateMentions(block.own).filter(
    (mention) =>
      mention.day !== null && mention.from < to + 60 && mention.to > from - 40,
  );
  const [first] = near.toSorted(
    (a, b) => distance(a.from, from, to) - distance(b.from, from, to),
  );
  return first ? (resolve(first, span)?.span ?? null) : null;
}

function distance(at: number, from: number, to: number): number {
  return at < from ? from - at : Math.max(0, at - to);
}

/** A letter the other way, of the day named or of the weeks before. */
function isPrinted(
  letters: readonly Letter[],
  letter: Letter,
  named: Span | null,
): boolean {
  const { span } = letter;
  const when =
    named === null
      ? span?.first == null
        ? null
        : { first: addDays(span.first, -LOOK_BACK), last: span.last }
      : widened(named, SLACK);
  return letters.some(
    (other) =>
      other !== letter &&
      meet(other.from, letter.to) &&
      meet(other.to, letter.from) &&
      (when === null || (other.span !== null && overlap(other.span, when))),
  );
}

function proposal(
  text: ReadText,
  letters: readonly Letter[],
  letter: Letter,
  { block, from, to }: Phrase,
  named: Span | null,
): Proposal {
  const who = letter.unit.addressee ?? "the addressee";
  const own = letters.filter((other) => meet(other.from, letter.to)).length;
  const when = named ? ` of ${spanWords(named)}` : "";
  return {
    kind: "reply-without-message",
    key: `${letter.unit.date} ${letter.unit.addressee}`,
    places: [placeIn(text, block, from, to)],
    reason: `This ${wordFor(letter)} answers something${when} from ${shortened(who)} that the source does not print.`,
    reference: `Of ${letters.length} letters in this source ${own} come from that side.`,
    confidence: named ? "firm" : "possible",
    limits,
    axis: null,
  };
}

export function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
