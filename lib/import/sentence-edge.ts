/** Whether a text breaks off in a sentence, or goes on with one. */

const noteSigns = "[¹²³*⁰-⁹\\d{}^]*";
const closers = "['\"’”»)\\]*]*";

/** Ends as a sentence may end; a note call or quotation mark may follow. */
const closedEnd = new RegExp(
  `(?:[.!?…:]|\\(\\p{L}+\\.?\\)|[.!?…]\\s)${closers}\\s?${closers}${noteSigns}${closers}$`,
  "u",
);

/** True when a text breaks off in the middle of a sentence. */
export function isOpen(text: string): boolean {
  return !closedEnd.test(text.slice(-40));
}

/** True when a text goes on with a word that begins no sentence. */
export function beginsLow(text: string): boolean {
  return /^['"‘“(]?\p{Ll}/u.test(text);
}

/** "2. ", "(a) ", "- ": begins an item of a list, not the rest of a sentence. */
export function opensList(text: string): boolean {
  return /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-–•])\s/.test(text);
}
