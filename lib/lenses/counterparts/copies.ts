/**
 * Copies and enclosures that a letter announces: "a similar message to X", "my
 * reply to X", "I am simultaneously advising X". The letter to X is looked for
 * where the source has letters to X.
 */
import { skeleton } from "@/lib/import/book/names";
import { placeIn, type TextBlock } from "../blocks";
import type { Proposal } from "../finding";
import type { ReadText } from "../lens";
import { addDays } from "../time/calendar";
import { dateMentions } from "../time/mention";
import { resolve } from "../time/resolve";
import { before, oneDay, overlap, type Span } from "../time/span";
import { spanWords } from "../time/words";
import { type Letter, lettersOf, meet, wordFor } from "./letters";

const writing = "(?:messages?|letters?|telegrams?|repl(?:y|ies)|answers?|note)";
/** "(the Prime Minister,) Mr Churchill", "President Truman". */
const person =
  "(?:a\\s+message\\s+from\\s+)?(?<person>(?:the\\s+)?(?:[\\p{Lu}][\\p{L}.]+,?\\s*){1,4})";
const forms: readonly { readonly form: RegExp; readonly kind: Announced }[] = [
  [
    `\\b(?:similar|same|identical)\\s+${writing}\\s+(?:to|for)\\s+${person}`,
    "copy" as const,
  ],
  [
    `\\bsimultaneously\\s+(?:advising|informing|notifying|writing\\s+to|telling)\\s+${person}`,
    "copy" as const,
  ],
  [
    `\\b(?:wrote|written)\\s+(?:the\\s+same|about\\s+this|this)\\s+to\\s+${person}`,
    "earlier" as const,
  ],
  [
    `\\bI\\s+(?:have\\s+)?sent\\s+(?:a|the|this)\\s+${writing}\\s+to\\s+${person}`,
    "copy" as const,
  ],
  [
    `\\bmy\\s+(?:[\\p{L}-]+\\s+){0,2}${writing}\\s+(?:of\\s+\\p{Lu}\\p{L}+\\s+\\d+\\s+)?to\\s+${person}`,
    "earlier" as const,
  ],
].map(([form = "", kind]) => ({
  form: new RegExp(form, "gu"),
  kind: kind as Announced,
}));

/** Sent at the same time, or some time before. */
type Announced = "copy" | "earlier";

/** Days between two letters of one message, and how far "my letter" goes back. */
const SAME_TIME = 1;
const LOOK_BACK = 30;

interface Announcement {
  readonly letter: Letter;
  readonly at: number;
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
  readonly person: string;
  readonly kind: Announced;
  /** When the letter to that person was written, as far as is told. */
  readonly when: Span;
}

export function copyProposals(text: ReadText): {
  proposals: Proposal[];
  looked: number;
} {
  const letters = lettersOf(text);
  const announced = letters
    .flatMap((letter, at) => announcementsIn(letters, letter, at))
    .filter(({ person }) => letters.some((one) => isTo(one, person)));
  const partners = pairedCopies(letters, announced);
  return {
    looked: announced.length,
    proposals: announced.flatMap((one) => {
      const partner = partners.get(one);
      if (!partner) return [notFound(text, one)];
      return isLater(one, partner) ? [datedLater(text, one, partner)] : [];
    }),
  };
}

function announcementsIn(
  letters: readonly Letter[],
  letter: Letter,
  at: number,
): Announcement[] {
  const span = letter.span ?? between(letters, at);
  if (!span || span.first === null || span.last === null) return [];
  const found = letter.blocks.flatMap((block) =>
    forms.flatMap(({ form, kind }) =>
      [...block.own.matchAll(form)].map((match) => {
        const to = match.index + match[0].trimEnd().length;
        const person = match.groups?.["person"] ?? "";
        const when =
          namedDay(block, match.index, to, span) ?? usual(span, kind);
        return { letter, at, block, from: match.index, to, person, kind, when };
      }),
    ),
  );
  // "A similar message" may be caught by two forms.
  return found.filter(
    (one, i) =>
      found.findIndex(
        ({ block, to }) => block === one.block && Math.abs(to - one.to) < 3,
      ) === i && !isTo(letter, one.person),
  );
}

/** An undated letter lies between its neighbours. */
function between(letters: readonly Letter[], at: number): Span | null {
  const earlier = letters.slice(0, at).findLast(({ span }) => span !== null);
  const later = letters.slice(at + 1).find(({ span }) => span !== null);
  return {
    first: earlier?.span?.last ?? null,
    last: later?.span?.first ?? null,
  };
}

function usual({ first, last }: Span, kind: Announced): Span {
  if (first === null || last === null) return { first, last };
  const back = kind === "copy" ? SAME_TIME : LOOK_BACK;
  return { first: addDays(first, -back), last: addDays(last, SAME_TIME) };
}

/** "my message of April 7 to the President": the day inside the words. */
function namedDay(
  { own }: TextBlock,
  from: number,
  to: number,
  now: Span,
): Span | null {
  const mention = dateMentions(own.slice(from, to)).find(
    ({ day }) => day !== null,
  );
  return mention ? (resolve(mention, now)?.span ?? null) : null;
}

/** Every name of the phrase stands in the address; titles when it has no name. */
function isTo({ unit, to }: Letter, person: string): boolean {
  const words = skeleton(person)
    .split(" ")
    .filter((word) => word.length > 2 && word !== "the");
  const names = words.filter((word) => !generalTitles.has(word));
  const address = new Set(skeleton(unit.addressee ?? "").split(" "));
  if (names.length > 0) return names.every((name) => to.names.has(name));
  return words.length > 0 && words.every((word) => address.has(word));
}

const generalTitles = new Set(
  "president prime minister premier marshal general ambassador secretary king"
    .split(" ")
    .map(skeleton),
);

/**
 * Each letter is the copy of one announcement, the nearest in time: else a
 * letter of the day before, which has a copy of its own, would be taken.
 */
function pairedCopies(
  letters: readonly Letter[],
  announced: readonly Announcement[],
): Map<Announcement, Letter> {
  const pairs = announced
    .flatMap((one) =>
      letters
        .filter((other) => answers(one, other))
        .map((other) => ({
          one,
          other,
          days: daysApart(one.letter, other),
          alike: alike(one.letter, other),
        })),
    )
    .sort((a, b) => a.days - b.days || b.alike - a.alike);
  const found = new Map<Announcement, Letter>();
  const taken = new Set<Letter>();
  for (const { one, other } of pairs) {
    if (found.has(one) || (one.kind === "copy" && taken.has(other))) continue;
    found.set(one, other);
    if (one.kind === "copy") taken.add(other);
  }
  return found;
}

function answers(one: Announcement, other: Letter): boolean {
  return (
    other !== one.letter &&
    other.span !== null &&
    meet(other.from, one.letter.from) &&
    isTo(other, one.person) &&
    overlap(other.span, one.when)
  );
}

/** Long words that both have, of all that either has. */
function alike(a: Letter, b: Letter): number {
  const [one, other] = [longWords(a), longWords(b)];
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.max(1, one.size + other.size - both);
}

function longWords({ blocks }: Letter): Set<string> {
  const all = blocks.flatMap(({ own }) => own.match(/\p{L}{6,}/gu) ?? []);
  return new Set(all.map((word) => word.toLowerCase()));
}

function daysApart(a: Letter, b: Letter): number {
  const [one, other] = [a.span?.first, b.span?.first];
  return one == null || other == null ? SAME_TIME : Math.abs(one - other);
}

/** "I have sent" a letter that bears a later day. */
function isLater({ letter, block, from }: Announcement, partner: Letter) {
  const past = /\bI\s+(?:have\s+)?sent\s+(?:[\p{L}]+\s+){0,2}$/u;
  return (
    past.test(block.own.slice(Math.max(0, from - 30), from)) &&
    letter.span !== null &&
    partner.span !== null &&
    before(letter.span, partner.span)
  );
}

function notFound(text: ReadText, one: Announcement): Proposal {
  const { letter, block, from, to } = one;
  const who = one.person.trim().replace(/[,.]$/u, "");
  const days =
    one.when.first !== null && one.when.first === one.when.last
      ? `of ${spanWords(oneDay(one.when.first))}`
      : one.kind === "copy"
        ? "of that time"
        : `of the ${LOOK_BACK} days before`;
  return {
    kind: "copy-not-found",
    key: `${letter.unit.date} ${who}`,
    places: [placeIn(text, block, from, to)],
    reason: `This ${wordFor(letter)} speaks of one to ${who}; the source prints letters to that person, but none ${days}.`,
    confidence: "possible",
    limits:
      "It may be printed under another day, be meant as news by word of mouth, or never have been sent.",
    axis: null,
  };
}

function datedLater(
  text: ReadText,
  { letter, block, from, to }: Announcement,
  partner: Letter,
): Proposal {
  const own = spanWords(letter.span as Span);
  const other = spanWords(partner.span as Span);
  const [first] = partner.blocks;
  return {
    kind: "copy-dated-later",
    key: `${letter.unit.date} ${partner.unit.date}`,
    places: [
      placeIn(text, block, from, to),
      ...(first
        ? [placeIn(text, first, 0, Math.min(60, first.text.length), "the copy")]
        : []),
    ],
    reason: `A ${wordFor(letter)} dated ${own} says that the other has been sent; the one printed is dated ${other}.`,
    confidence: "firm",
    limits:
      "One of the two may be dated by the day it was delivered, or by another zone of time.",
    axis: "accuracy",
  };
}
