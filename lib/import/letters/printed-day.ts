/** Days and months as letters print them, in the languages of diplomats. */

export interface PrintedDay {
  /** UTF-16 offsets in the text. */
  readonly from: number;
  readonly to: number;
  readonly literal: string;
  readonly edtf: string;
}

const names: readonly (readonly string[])[] = [
  "January janvier Januar Jan".split(" "),
  "February février Februar Feb".split(" "),
  "March mars März Mar".split(" "),
  "April avril Apr".split(" "),
  "May mai".split(" "),
  "June juin Juni Jun".split(" "),
  "July juillet Juli Jul".split(" "),
  "August août Aug".split(" "),
  "September septembre Sept Sep".split(" "),
  "October octobre Oktober Oct".split(" "),
  "November novembre Nov".split(" "),
  "December décembre Dezember Dec".split(" "),
];

const numbers = new Map(
  names.flatMap((list, i) => list.map((name) => [name.toLowerCase(), i + 1])),
);

const month = `(?<month>${[...numbers.keys()].join("|")})\\.?`;
const day = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th|er|\.)?`;
const year = String.raw`(?<year>1[4-9]\d\d|20\d\d)`;

const forms = [
  `\\b${month}\\s+${day}\\s*,?\\s+${year}\\b`,
  `\\b(?:the\\s+)?${day}\\s+(?:of\\s+)?${month}\\s*,?\\s+${year}\\b`,
  `\\b${month}\\s*,?\\s+${year}\\b`,
].map((form) => new RegExp(form, "giu"));

/** The first date with a year in a text, day or month; null without one. */
export function dayIn(text: string): PrintedDay | null {
  const found = forms.flatMap((form) => {
    for (const match of text.matchAll(form)) {
      const read = read1(match);
      if (read) return [read];
    }
    return [];
  });
  // Of two that overlap the longer one says more.
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const [first] = found;
  if (!first) return null;
  return found.find((one) => one.from < first.to && one.to > first.to) ?? first;
}

function read1(match: RegExpExecArray | RegExpMatchArray): PrintedDay | null {
  const { day: d, month: m = "", year: y = "" } = match.groups ?? {};
  const monthNumber = numbers.get(m.toLowerCase());
  const from = match.index ?? 0;
  if (monthNumber === undefined) return null;
  const base = `${y}-${two(monthNumber)}`;
  const literal = match[0];
  const place = { from, to: from + literal.length, literal };
  if (d === undefined) return { ...place, edtf: base };
  const last = new Date(Date.UTC(Number(y), monthNumber, 0)).getUTCDate();
  const valid = Number(d) >= 1 && Number(d) <= last;
  return { ...place, edtf: valid ? `${base}-${two(Number(d))}` : base };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
