import type { Db } from "./client";

/**
 * The present shape of a database as SQL, for reading and review: tables,
 * indexes and triggers in the order of their names, without what SQLite and
 * the migrations keep for themselves.
 */
export function schemaText(db: Db): string {
  const parts = db.$client
    .prepare(
      `SELECT sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT GLOB '__drizzle*'
         AND name NOT GLOB 'search_index_*' AND name NOT GLOB 'sqlite_*'
       ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END,
         name`,
    )
    .pluck()
    .all() as string[];
  const head =
    "-- Written by `npm run db:schema` from the migrations. Do not edit.\n\n";
  return `${head}${parts.map((sql) => `${sql};`).join("\n\n")}\n`;
}
