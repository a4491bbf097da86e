import { and, eq, or } from "drizzle-orm";
import type { Db } from "../client";
import { source, sourceFile } from "../schema";

export type SourceRow = typeof source.$inferSelect;
export type SourceFileRow = typeof sourceFile.$inferSelect;

export function insertSource(db: Db, row: typeof source.$inferInsert): void {
  db.insert(source).values(row).run();
}

export function insertFile(db: Db, row: typeof sourceFile.$inferInsert): void {
  db.insert(sourceFile).values(row).run();
}

/** By slug or id. */
export function findSource(db: Db, name: string): SourceRow | undefined {
  return db
    .select()
    .from(source)
    .where(or(eq(source.slug, name), eq(source.id, name)))
    .get();
}

export function allSources(db: Db): SourceRow[] {
  return db.select().from(source).orderBy(source.createdAt, source.id).all();
}

/** The source that holds a file with this checksum, if there is one. */
export function sourceOfFile(db: Db, sha256: string): SourceRow | undefined {
  return db
    .select()
    .from(sourceFile)
    .innerJoin(source, eq(source.id, sourceFile.sourceId))
    .where(eq(sourceFile.sha256, sha256))
    .get()?.source;
}

/**
 * A file a source was read from, bytes included: the one a text version names,
 * or the first.
 */
export function fileOf(
  db: Db,
  sourceId: string,
  fileId: string | null = null,
): SourceFileRow | undefined {
  return db
    .select()
    .from(sourceFile)
    .where(
      and(
        eq(sourceFile.sourceId, sourceId),
        fileId === null ? undefined : eq(sourceFile.id, fileId),
      ),
    )
    .orderBy(sourceFile.receivedAt)
    .get();
}

/** The same without the bytes. */
export function fileFactsOf(db: Db, sourceId: string) {
  return db
    .select({
      name: sourceFile.name,
      sha256: sourceFile.sha256,
      encoding: sourceFile.encoding,
      size: sourceFile.size,
      receivedAt: sourceFile.receivedAt,
    })
    .from(sourceFile)
    .where(eq(sourceFile.sourceId, sourceId))
    .orderBy(sourceFile.receivedAt)
    .get();
}
