/**
 * The heading an edition puts over a letter: what it is, how secret, from whom
 * and to whom. Works for headings in capitals ("PERSONAL MESSAGE FROM … TO …")
 * and for those of names ("Mr. Venn to Lord Pike").
 */
import { dayIn, type PrintedDay } from "./printed-day";
import { titled } from "./titled";

export interface LetterHead {
  readonly number: string | null;
  /** A word of the vocabulary of units, or null when the heading says none. */
  readonly kind: string | null;
  /** As printed. */
  readonly secrecy: string | null;
  readonly sender: string | null;
  readonly addressee: string | null;
  readonly date: PrintedDay | null;
}

const degree = "(?:(?:MOST|TOP|STRICTLY|VERY|HIGHLY)\\s+)?";
const word = "(?:SECRET|PERSONAL|CONFIDENTIAL|PRIVATE|URGENT)";
const secrecyForm = new RegExp(
  `^(?:COPY\\.\\s+)?${degree}${word}(?:(?:\\s+AND\\s+|\\s*,\\s*|\\s*\\.\\s*)${degree}${word})*(?=$|[\\s.,)\\]])`,
  "iu",
);

const kinds: readonly [RegExp, string][] = [
  [/^(?:(?:REPLY|MESSAGE)\b)/iu, "message"],
  [/^TELEGRAM\b/iu, "telegram"],
  [/^(?:LETTER|REPLY)\b/iu, "letter"],
  [/^MEMORANDUM\b/iu, "memorandum"],
  [/^NOTE\b/iu, "note"],
  [/^SPEECH\b/iu, "speech"],
  [/^(?:AGREEMENT|TREATY|PROTOCOL|CONVENTION)\b/iu, "agreement"],
];

const numberForm =
  /^(?:(?:No|Nr|LETTER)\.?\s*)?(?<number>\d{1,4}|[IVXLC]{1,8})(?:[.:)]|\s*[—–-])?(?=\s|$)/u;

/** Forms of address that are no run of small letters. */
const honours = /\b(?:Mr|Mrs|Ms|Dr|Mme|Mlle|St|Sr)\b\.?/g;
const LONGEST = 300;

/** One line of a heading in capitals, whatever the honours are printed in. */
export function isInCapitals(text: string): boolean {
  const date = text.length <= LONGEST ? dayIn(text) : null;
  const undated = date ? text.replace(date.literal, "") : text;
  const bare = undated.replace(honours, "MR");
  return (
    bare.length <= LONGEST &&
    /\p{Lu}{3}/u.test(bare) &&
    !/\p{Ll}{2}/u.test(bare)
  );
}

/** The heading without signs of bold type and stray points before it. */
export function bareHead(text: string): string {
  return text
    .replace(/\*/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s.,;]+/, "")
    .trim();
}

/** True for a block that is (part of) a heading of a letter. */
export function isLetterHead(text: string): boolean {
  const bare = bareHead(text);
  if (isInCapitals(bare)) {
    return (
      secrecyForm.test(bare) ||
      /\b(?:MESSAGE|TELEGRAM|MEMORANDUM|LETTER|NOTE|REPLY|SPEECH)\b/.test(
        bare,
      ) ||
      /^(?:TO|FOR|FROM)\s/.test(bare) ||
      /\S\s+TO\s+\S/.test(bare)
    );
  }
  return secrecyAlone(bare) || isNamesHead(bare);
}

/** "Confidential." on a line of its own. */
function secrecyAlone(bare: string): boolean {
  const open = bare.replace(/^[([]/, "");
  const match = secrecyForm.exec(open);
  return (
    match !== null && /^\p{Lu}/u.test(open) && open.length < match[0].length + 4
  );
}

const particle = "(?:of|the|de|du|von|van|der|and|&|at|in|for|la|le|l['’])";
const nameWord = String.raw`[\p{Lu}“"][\p{L}\p{M}'’.&-]*,?`;
const name = `${nameWord}(?:\\s+(?:${nameWord}|${particle})){0,11}`;
const namesForm = new RegExp(
  `^(?:From\\s+)?(?<sender>(?:[Tt]he\\s+)?${name})\\s+to\\s+(?<addressee>(?:[Tt]he\\s+)?${name})(?<rest>$|[.,]?\\s*[—–(-].*$|,?\\s+\\d.*$|,\\s+${nameWord}\\s+\\d.*$)`,
  "u",
);

function isNamesHead(bare: string): boolean {
  // "Presented to the Council" names nobody.
  if (bare.length > 160 || /^\p{Lu}\p{Ll}+ed\s+to\s/u.test(bare)) return false;
  return namesForm.test(withoutNumber(bare).rest.replace(/\.$/, ""));
}

function withoutNumber(bare: string): { number: string | null; rest: string } {
  const match = numberForm.exec(bare);
  if (!match || (/^[IVXLC]\.\s+\p{Lu}/u.test(bare) && !/\sto\s/i.test(bare))) {
    return { number: null, rest: bare };
  }
  const rest = bare.slice(match[0].length).trim();
  return { number: match.groups?.["number"] ?? null, rest };
}

/** What a heading says; `text` may be several blocks of it, joined by a space. */
export function letterHead(text: string): LetterHead {
  const numbered = withoutNumber(bareHead(text));
  const date = dayIn(numbered.rest);
  const { secrecy, rest } = withoutSecrecy(withoutDate(numbered.rest));
  const kind = kinds.find(([form]) => form.test(rest))?.[1] ?? null;
  const { sender, addressee } = partiesIn(rest);
  return {
    number: numbered.number,
    kind,
    secrecy,
    sender: sender ? titled(sender) : null,
    addressee: addressee ? titled(addressee) : null,
    date,
  };
}

/** Secrecy may stand before the rest, or after it on a line of its own. */
function withoutSecrecy(text: string): {
  secrecy: string | null;
  rest: string;
} {
  const open = text.replace(/^[([]/, "");
  const match = secrecyForm.exec(open);
  if (match) {
    const rest = open.slice(match[0].length).replace(/^[\s.,)\]]+/, "");
    return { secrecy: match[0], rest };
  }
  const after =
    /\s(?=(?:(?:MOST|TOP|STRICTLY|VERY)\s)?(?:SECRET|PERSONAL|CONFIDENTIAL|PRIVATE)\b)/u.exec(
      text,
    );
  const tail = after ? secrecyForm.exec(text.slice(after.index + 1)) : null;
  if (!after || !tail || after.index + 1 + tail[0].length < text.length) {
    return { secrecy: null, rest: text };
  }
  return { secrecy: tail[0], rest: text.slice(0, after.index) };
}

/** "TELEGRAM DATED JUNE 2, 1920, FROM …": the date is read apart. */
function withoutDate(text: string): string {
  const date = dayIn(text);
  if (!date) return text;
  const before = text
    .slice(0, date.from)
    .replace(/[,\s]*(?:\bDATED|\bON|,)?\s*$/i, "");
  return `${before} ${text.slice(date.to).replace(/^[\s,.]+/, "")}`.trim();
}

const parties: readonly RegExp[] = [
  /\bFROM\s+(?<sender>.+?),?\s+TO\s+(?:MESSAGE\s+FROM\s+)?(?<addressee>.+)$/u,
  /\b(?:TO|FOR)\s+(?<addressee>.+?),?\s+FROM\s+(?<sender>.+)$/u,
  /^(?:REPLY\s+|MESSAGE\s+|TELEGRAM\s+|LETTER\s+|NOTE\s+)?(?:TO|FOR)\s+(?<addressee>.+)$/u,
  /\bFROM\s+(?<sender>.+?),?\s+FOR\s+(?<addressee>.+)$/u,
  /\bFROM\s+(?<sender>.+)$/u,
  /^SPEECH\s+(?:OF|BY)\s+(?<sender>.+?)(?:\s+AT\s+.+)?$/u,
  /^(?<sender>.+?)\s+TO\s+(?<addressee>.+)$/u,
];

function partiesIn(text: string): {
  sender: string | null;
  addressee: string | null;
} {
  const words = text.replace(/[\s.]+$/, (end) =>
    end.includes(".") && /(?:^|[\s.])\p{Lu}\.$/u.test(text) ? "." : "",
  );
  const forms = isInCapitals(words) ? parties : [namesForm];
  for (const form of forms) {
    const groups = form.exec(words)?.groups;
    if (!groups) continue;
    return {
      sender: tidy(groups["sender"]),
      addressee: tidy(groups["addressee"]),
    };
  }
  return { sender: null, addressee: null };
}

function tidy(text: string | undefined): string | null {
  return text?.replace(/^[\s,]+|[\s,]+$/g, "") || null;
}
