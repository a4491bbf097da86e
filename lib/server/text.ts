/** The current text of a source, parsed and indexed, as use cases need it. */
import "server-only";
import { Node } from "prosemirror-model";
import type { Db } from "@/db";
import { findSource, type SourceRow } from "@/db/queries/sources";
import {
  currentVersionFacts,
  type TextVersionRow,
  versionById,
} from "@/db/queries/texts";
import { AppError } from "@/lib/core/errors";
import { type Outline, outlineOf } from "@/lib/document/outline";
import { type DocumentIndex, indexDocument } from "@/lib/document/position";
import { schema } from "@/lib/document/schema";

export interface SourceText {
  readonly source: SourceRow;
  readonly version: TextVersionRow;
  readonly document: Node;
  readonly index: DocumentIndex;
  readonly outline: Outline;
}

type ParsedText = Omit<SourceText, "source">;

/**
 * Texts parsed lately, by version. A version never changes, so nothing here
 * can be out of date; a few are kept because parsing a book takes long.
 */
const KEPT = 8;
const parsed = new WeakMap<Db, Map<string, ParsedText>>();

/** The source with this slug or id; AppError "not-found". */
export function requireSource(db: Db, name: string): SourceRow {
  const source = findSource(db, name);
  if (source) return source;
  throw new AppError("not-found", `There is no source "${name}".`);
}

/** The source with this slug or id and its current text. */
export function sourceText(db: Db, name: string): SourceText {
  const source = requireSource(db, name);
  const facts = currentVersionFacts(db, source.id);
  if (!facts) {
    throw new AppError("damaged", `"${source.slug}" has lost its text.`);
  }
  return { source, ...textOfVersion(db, facts.id) };
}

/** A text version, parsed. */
export function textOfVersion(db: Db, versionId: string): ParsedText {
  let known = parsed.get(db);
  if (!known) {
    known = new Map();
    parsed.set(db, known);
  }
  const text = known.get(versionId) ?? readVersion(db, versionId);
  known.delete(versionId);
  known.set(versionId, text);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return text;
}

/** The same as it is stored now, for those who do not trust what is kept. */
export function readVersion(db: Db, versionId: string): ParsedText {
  const version = versionById(db, versionId);
  if (!version) throw new RangeError(`No text version ${versionId}`);
  const document = Node.fromJSON(schema, JSON.parse(version.document));
  const index = indexDocument(document);
  return { version, document, index, outline: outlineOf(document, index) };
}
