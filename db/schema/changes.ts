import {
  check,
  index,
  integer,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { oneOf } from "./checks";
import { source } from "./sources";

export const changeKinds = ["annotation", "object", "text", "sight"] as const;

/**
 * What changed, source by source, in the order it was stored: made by triggers
 * whatever wrote it, only ever added to. Who follows a source reads on from
 * the last number seen; what the change is, is read from its own tables.
 */
export const change = sqliteTable(
  "change",
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    sourceId: text()
      .notNull()
      .references(() => source.id),
    kind: text({ enum: changeKinds }).notNull(),
    /**
     * An annotation, an object, the name of the text as it was before
     * (lib/emendation/text-key.ts), or the passage of a round that was opened.
     */
    thing: text().notNull(),
  },
  (t) => [
    index("change_source").on(t.sourceId, t.seq),
    check("change_kind", oneOf(t.kind, changeKinds)),
  ],
);
