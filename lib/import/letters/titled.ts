/** "PREMIER J. V. STALIN" as one writes it in a sentence. */

const small = new Set(
  "a and at by de du for from in la le of on the to und van von".split(" "),
);

/** Words in capitals get small letters; initials and U.S.A. stay. */
export function titled(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  return words.replace(
    /[\p{L}\p{M}'’]+(?:\.\p{L}+)*\.?/gu,
    (word, at: number) => {
      if (/\p{Ll}/u.test(word) || /^(?:\p{L}\.)+$/u.test(word)) return word;
      if (
        /^\p{Lu}$/u.test(word) ||
        /^(?:US|USA|UK|USSR|RSFSR|SSR)$/.test(word)
      ) {
        return word;
      }
      // A dotted capital would leave its dot behind.
      const low = word.replace(/İ/g, "i").toLowerCase();
      if (at > 0 && small.has(low)) return low;
      return low.replace(/^\p{L}|(?<=^[od]['’])\p{L}/gu, (letter) =>
        letter.toUpperCase(),
      );
    },
  );
}
