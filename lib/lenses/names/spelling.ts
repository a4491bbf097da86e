/**
 * Spellings of names made alike, so that forms of one name in several ways of
 * writing meet: transliterations from Russian and Turkish in English, French
 * and German fashion, accents, doubled letters.
 *
 * The equivalences are those of the transliteration tables of the Library of
 * Congress, ISO 9, BGN/PCGN and of French and German custom; each is a rule
 * with a name, so that the reader is told why two forms were joined.
 */
interface Rule {
  readonly pattern: RegExp;
  readonly to: string;
  readonly why: string;
}

/** In order: longer combinations before their parts. */
const rules: readonly Rule[] = [
  { pattern: /schtsch|shch|stch|chtch/g, to: "Q", why: "shch" },
  { pattern: /tsch|tch|ch|cz|č|ç/g, to: "C", why: "ch" },
  { pattern: /sch|sh|sz|š|ş/g, to: "S", why: "sh" },
  { pattern: /dzh|dj|dsch|c(?=emal|avit)/g, to: "J", why: "j" },
  { pattern: /zh|ž/g, to: "Z", why: "zh" },
  { pattern: /^(?:ye|je|ie)/g, to: "e", why: "initial ye" },
  { pattern: /^(?:yo|jo|io)/g, to: "jo", why: "initial yo" },
  { pattern: /^(?:yu|ju|iu)/g, to: "ju", why: "initial yu" },
  { pattern: /^(?:ya|ja|ia)/g, to: "ja", why: "initial ya" },
  { pattern: /kh/g, to: "h", why: "kh" },
  { pattern: /ph/g, to: "f", why: "ph" },
  { pattern: /th/g, to: "t", why: "th" },
  { pattern: /ck|q(?!u)/g, to: "k", why: "k" },
  { pattern: /x/g, to: "ks", why: "x" },
  { pattern: /tz|ts|cz/g, to: "c", why: "ts" },
  { pattern: /ou|oo/g, to: "u", why: "u" },
  { pattern: /w/g, to: "v", why: "v" },
  { pattern: /iy|ij|yi|ii|ï|y|j(?=$|[^aeiou])/g, to: "i", why: "y and i" },
  { pattern: /ff?$/g, to: "v", why: "-ov and -off" },
  { pattern: /(\p{L})\1/gu, to: "$1", why: "doubled letters" },
  { pattern: /['’-]/g, to: "", why: "signs" },
];

/** The forms that one key stands for are one name, as far as spelling goes. */
export function spellingKey(name: string): string {
  let key = name.toLowerCase().replaceAll("ı", "i");
  for (const { pattern, to } of rules.slice(0, 5))
    key = key.replace(pattern, to);
  key = key.normalize("NFD").replace(/\p{M}/gu, "");
  for (const { pattern, to } of rules.slice(5)) key = key.replace(pattern, to);
  return key;
}

/** The rules that make two forms alike, in words; empty when they are equal. */
export function whyAlike(one: string, other: string): string[] {
  const used = (name: string) =>
    new Set(
      rules
        .filter(({ pattern }) => name.toLowerCase().search(pattern) >= 0)
        .map(({ why }) => why),
    );
  const [a, b] = [used(one), used(other)];
  const differs = [...new Set([...a, ...b])].filter(
    (why) => a.has(why) !== b.has(why) || letters(one) !== letters(other),
  );
  const accents = plain(one) === plain(other) && one !== other;
  return accents ? ["accents"] : differs;
}

function letters(name: string): string {
  return name.toLowerCase();
}

/** Without accents and capitals. */
export function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * One letter changed, added, left out, or two exchanged (F. Damerau, "A
 * technique for computer detection and correction of spelling errors",
 * Communications of the ACM 7, 1964).
 */
export function isOneApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - from &&
    one.at(-1 - end) === other.at(-1 - end)
  ) {
    end++;
  }
  const a = one.slice(from, one.length - end);
  const b = other.slice(from, other.length - end);
  if (a.length <= 1 && b.length <= 1) return true;
  return a.length === 2 && b.length === 2 && a === `${b[1]}${b[0]}`;
}
