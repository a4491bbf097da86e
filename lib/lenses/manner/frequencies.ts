/** Tables of word frequencies: one row a text, one column a word. */

/** Relative frequencies in per cent; `rows[i][j]` is `words[j]` in `texts[i]`. */
export interface FrequencyTable {
  readonly texts: readonly string[];
  readonly words: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** How often each word stands in a list of words. */
export function countWords(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The most frequent words of all texts together, at most `limit`, the most
 * frequent first; words equally frequent in alphabetical order, so that the
 * list depends on the texts alone.
 */
export function mostFrequentWords(
  texts: readonly (readonly string[])[],
  limit: number,
): string[] {
  const counts = countWords(texts.flat());
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([word]) => word);
}

/** The table of some texts over given words; an empty text is a row of zeros. */
export function frequencyTable(
  texts: readonly {
    readonly name: string;
    readonly words: readonly string[];
  }[],
  words: readonly string[],
): FrequencyTable {
  return {
    texts: texts.map(({ name }) => name),
    words,
    rows: texts.map((text) => {
      const counts = countWords(text.words);
      const total = Math.max(1, text.words.length);
      return words.map((word) => (100 * (counts.get(word) ?? 0)) / total);
    }),
  };
}

/** The table cut to its first `columns` words. */
export function firstWords(
  table: FrequencyTable,
  columns: number,
): FrequencyTable {
  return {
    texts: table.texts,
    words: table.words.slice(0, columns),
    rows: table.rows.map((row) => row.slice(0, columns)),
  };
}
