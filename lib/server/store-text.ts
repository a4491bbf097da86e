/** Stores a file and the text read from it, in the caller's transaction. */
import "server-only";
import type { Db } from "@/db";
import { packRuns } from "@/db/queries/runs";
import { deleteTextPassages, insertPassages } from "@/db/queries/search";
import { insertFile } from "@/db/queries/sources";
import {
  insertVersion,
  insertWitness,
  replaceOutlineRows,
} from "@/db/queries/texts";
import { newId } from "@/lib/core/ids";
import { lengthOf, MAIN, streamOf } from "@/lib/document/position";
import { sha256 } from "@/lib/import/checksum.server";
import type { ReceivedFile } from "@/lib/import/format";
import { remainderOf } from "@/lib/import/undo";
import { outlineRows } from "./outline-rows";
import type { DocumentFacts } from "./read-source";
import { searchBlocks } from "./search-blocks";

/** Keeps the bytes; gives the id of their row. */
export function storeFile(
  db: Db,
  sourceId: string,
  file: ReceivedFile,
  now: string,
): string {
  const id = newId();
  insertFile(db, {
    id,
    sourceId,
    name: file.name,
    sha256: file.sha256,
    encoding: file.encoding,
    size: file.bytes.length,
    bytes: Buffer.from(file.bytes),
    receivedAt: now,
  });
  return id;
}

/** Gives the id of the new witness. */
export function storeWitness(db: Db, sourceId: string, siglum: string): string {
  const id = newId();
  insertWitness(db, { id, sourceId, siglum, kind: "unknown" });
  return id;
}

export interface VersionPlace {
  /** Made here when not given. */
  readonly id?: string;
  readonly sourceId: string;
  readonly fileId: string;
  readonly witnessId: string;
  /** The highest number is the present text. */
  readonly number: number;
  readonly parentId: string | null;
  readonly now: string;
}

/** Stores a text as it was read, and makes it the one that is searched. */
export function storeVersion(
  db: Db,
  { sourceId, now, ...place }: VersionPlace,
  file: Pick<ReceivedFile, "text">,
  read: DocumentFacts,
): string {
  const { imported, index, outline } = read;
  const main = streamOf(index, MAIN);
  const { id = newId() } = place;
  insertVersion(db, {
    ...place,
    id,
    sourceId,
    sha256: sha256(main.text),
    document: JSON.stringify(imported.document.toJSON()),
    text: main.text,
    length: lengthOf(main),
    words: read.words,
    omissionMarks: outline.omissions.length,
    profile: imported.profile,
    reason: imported.reason,
    ...packRuns(imported.runs),
    repairs: JSON.stringify(imported.repairs),
    warnings: JSON.stringify(imported.warnings),
    indexCheck: imported.indexCheck && JSON.stringify(imported.indexCheck),
    off: JSON.stringify(imported.off),
    declined: JSON.stringify(imported.declined),
    remainder: JSON.stringify(remainderOf(file.text, index, imported.runs)),
    createdAt: now,
  });
  replaceOutlineRows(db, id, outlineRows(id, outline));
  deleteTextPassages(db, sourceId);
  insertPassages(db, searchBlocks(sourceId, imported.document, index, outline));
  return id;
}
