/** Names across spellings: transliteration, recognition errors, inflection. */

const cyrillic: Record<string, string> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "yo",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};

/** Russian letters as Latin ones, capitals kept as capitals. */
export function romanised(text: string): string {
  return text.replace(/\p{Script=Cyrillic}/gu, (letter) => {
    const low = letter.toLowerCase();
    const latin = cyrillic[low] ?? letter;
    return letter === low ? latin : latin.toUpperCase();
  });
}

/**
 * What is left of a name when spellings that change from page to page are made
 * alike: accents, doubled letters, y/j/i, tz/ts, and e read as c.
 */
export function skeleton(text: string): string {
  return romanised(text)
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/tz/g, "ts")
    .replace(/[yj]/g, "i")
    .replace(/c/g, "e")
    .replace(/(.)\1+/g, "$1")
    .trim();
}

/** True when two words differ by at most `limit` letters (Levenshtein). */
export function within(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
        ),
      );
    }
    if (Math.min(...next) > limit) return false;
    row = next;
  }
  return (row[b.length] ?? limit + 1) <= limit;
}
