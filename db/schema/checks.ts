/** SQL CHECK texts, made from the vocabularies, so that lists stand once. */
import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Term } from "../../lib/vocabulary/vocabulary";

/** `column IN ('a', 'b', …)`: the column holds one of these words. */
export function oneOf(column: SQLiteColumn, words: readonly string[]): SQL {
  return sql`${column} IN (${sql.raw(words.map(quoted).join(", "))})`;
}

/** The same for a vocabulary. */
export function oneOfTerms(column: SQLiteColumn, terms: readonly Term[]): SQL {
  return oneOf(
    column,
    terms.map((term) => term.id),
  );
}

/** A stretch of text: it begins at or after 0 and does not end before that. */
export function inOrder(start: SQLiteColumn, end: SQLiteColumn): SQL {
  return sql`${start} >= 0 AND ${start} <= ${end}`;
}

/** SQL text of a string; vocabulary ids hold no quote, titles may. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", "''")}'`;
}
