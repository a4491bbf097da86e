/** What letters of a source show, and single ones lack: signature, date, address. */
import { unitPlace } from "../dates/order";
import type { Proposal } from "../finding";
import type { Count, ReadText } from "../lens";
import { type Letter, lettersOf } from "./letters";

/** From so many units on, what most of them lack is the practice of the edition. */
const PRACTICE = 12;

const parts: readonly {
  readonly kind: string;
  readonly what: string;
  readonly of: readonly string[];
  has(letter: Letter, text: ReadText): boolean;
}[] = [
  {
    kind: "signature-missing",
    what: "signature",
    of: ["letter", "telegram", "message", "memorandum", "note", "agreement"],
    // What is quoted without heading or date line is an extract, not a letter.
    has: ({ unit }, text) =>
      unit.signature !== null || isExtract(unit.id, text),
  },
  {
    kind: "date-missing",
    what: "date",
    of: ["letter", "telegram", "message", "memorandum", "note", "agreement"],
    has: ({ unit }) => unit.date !== null,
  },
  {
    kind: "addressee-missing",
    what: "addressee",
    of: ["letter", "telegram", "message", "memorandum", "note"],
    has: ({ unit }) => unit.addressee !== null,
  },
];

export function formProposals(text: ReadText): {
  proposals: Proposal[];
  skipped: Count[];
} {
  const letters = lettersOf(text, ["agreement"]);
  const checked = parts.map((part) => {
    const examined = letters.filter(({ unit }) => part.of.includes(unit.kind));
    const lacking = examined.filter((letter) => !part.has(letter, text));
    const usual =
      examined.length >= PRACTICE && lacking.length > examined.length / 2;
    return { part, examined, lacking, usual };
  });
  return {
    proposals: checked.flatMap(({ part, examined, lacking, usual }) =>
      usual
        ? []
        : lacking.map(({ unit }) => ({
            kind: part.kind,
            key: unit.id,
            places: [unitPlace(text, unit)],
            reason: `This ${unit.kind} shows no ${part.what}.`,
            reference: `${examined.length - lacking.length} of ${examined.length} of its kind here show one.`,
            confidence: "certain" as const,
            limits:
              "The original may have had it; the edition may have left it out or given it in other words.",
            axis: null,
          })),
    ),
    skipped: checked
      .filter(({ usual }) => usual)
      .map(({ part, lacking }) => ({
        what: `letters without ${part.what}`,
        count: lacking.length,
        why: "most letters here have none: it is the practice of the edition",
      })),
  };
}

function isExtract(id: string, { blocks }: ReadText): boolean {
  return !blocks.some(
    ({ unit, type }) =>
      unit === id && ["heading", "dateline", "salutation"].includes(type),
  );
}
