/**
 * The present text of a source, corrections included, parsed and indexed. Every
 * use case that reads a text reads it here.
 */
import "server-only";
import { Node } from "prosemirror-model";
import type { Db } from "@/db";
import { findSource, type SourceRow } from "@/db/queries/sources";
import {
  currentVersionFacts,
  printedVersion,
  type TextVersionRow,
  versionById,
} from "@/db/queries/texts";
import { AppError } from "@/lib/core/errors";
import { type Outline, outlineOf } from "@/lib/document/outline";
import { type DocumentIndex, indexDocument } from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { textKey } from "@/lib/emendation/text-key";

export interface SourceText {
  readonly source: SourceRow;
  readonly version: TextVersionRow;
  /** The name of this text; changes with every correction. */
  readonly key: string;
  readonly document: Node;
  readonly index: DocumentIndex;
  readonly outline: Outline;
}

export type ParsedText = Omit<SourceText, "source">;

/**
 * Texts parsed lately, by name. What a name means never changes, so nothing
 * here can be out of date; a few are kept because parsing a book takes long.
 */
const KEPT = 8;
const parsed = new WeakMap<object, Map<string, ParsedText>>();

/** The source with this slug or id; AppError "not-found". */
export function requireSource(db: Db, name: string): SourceRow {
  const source = findSource(db, name);
  if (source) return source;
  throw new AppError("not-found", `There is no source "${name}".`);
}

/** The source with this slug or id and its present text. */
export function sourceText(db: Db, name: string): SourceText {
  const source = requireSource(db, name);
  const facts = currentVersionFacts(db, source.id);
  if (!facts) {
    throw new AppError("damaged", `"${source.slug}" has lost its text.`);
  }
  const { id: versionId, act } = facts;
  const known = keptTexts(db).get(textKey({ versionId, act }));
  return { source, ...keepText(db, known ?? readVersion(db, versionId)) };
}

/** A text that is current; AppError "conflict" when another was loaded since. */
export function textOfVersion(db: Db, versionId: string): SourceText {
  const version = printedVersion(db, versionId);
  if (!version) throw new RangeError(`No text version ${versionId}`);
  const text = sourceText(db, version.sourceId);
  if (text.version.id === versionId) return text;
  throw new AppError(
    "conflict",
    `"${text.source.slug}" has another text now. Reload the page.`,
  );
}

/** Remembers a parsed text that has been stored. */
export function keepText(db: Db, text: ParsedText): ParsedText {
  const known = keptTexts(db);
  known.delete(text.key);
  known.set(text.key, text);
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return text;
}

function keptTexts(db: Db): Map<string, ParsedText> {
  const known = parsed.get(db.$client);
  if (known) return known;
  const made = new Map<string, ParsedText>();
  parsed.set(db.$client, made);
  return made;
}

/** A text version as it is stored now, for those who do not trust what is kept. */
export function readVersion(db: Db, versionId: string): ParsedText {
  const version = versionById(db, versionId);
  if (!version) throw new RangeError(`No text version ${versionId}`);
  return parseText(version);
}

/** A text version as printed: as it was loaded, without any correction. */
export function printedText(db: Db, versionId: string): ParsedText {
  const known = keptTexts(db).get(textKey({ versionId, act: 0 }));
  return keepText(db, known ?? readPrinted(db, versionId));
}

/** The same as it is stored. */
export function readPrinted(db: Db, versionId: string): ParsedText {
  const printed = printedVersion(db, versionId);
  if (!printed) throw new RangeError(`No text version ${versionId}`);
  return parseText({ ...printed, act: 0 });
}

function parseText(version: TextVersionRow): ParsedText {
  const document = Node.fromJSON(schema, JSON.parse(version.document));
  return { version, ...describeText(version, document) };
}

/** Key, index and outline of a document. */
export function describeText(
  { id, act }: Pick<TextVersionRow, "id" | "act">,
  document: Node,
): Omit<ParsedText, "version"> {
  const key = textKey({ versionId: id, act });
  const index = indexDocument(document);
  return { key, document, index, outline: outlineOf(document, index) };
}
