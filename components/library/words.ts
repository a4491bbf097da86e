/** Figures in words, as the library says them. */

const names = [
  "No",
  "One",
  "Two",
  "Three",
  "Four",
  "Five",
  "Six",
  "Seven",
  "Eight",
  "Nine",
  "Ten",
  "Eleven",
  "Twelve",
];

/** "Six", "14": in words up to twelve. */
export function inWords(count: number): string {
  return names[count] ?? count.toLocaleString("en");
}

/** "1 note", "430 notes". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** "English", or the tag itself where it has no name. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The years of an EDTF date: "1919/1925-12-31" as "1919–1925". */
export function yearsOf(edtf: string): string {
  const [from, to] = edtf
    .split("/")
    .map((end) => /^-?\d{4}/.exec(end)?.[0] ?? end);
  return to === undefined || to === from ? `${from}` : `${from}–${to}`;
}

/** A share of 0–1 as "31 %"; what is there but small is "< 1 %". */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return "< 1 %";
  return `${Math.round(share * 100)} %`;
}
