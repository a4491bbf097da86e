/** The document of a source for the editor. */
import "server-only";
import type { Db } from "@/db";
import { currentVersion, versionById, versionBySha } from "@/db/queries/texts";
import type { DocumentPayload } from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import { requireSource } from "./text";

/**
 * The current document, or that of the version `textVersion` (SHA-256 of its
 * canonical text). AppError "not-found" for a source or version not there.
 */
export function loadDocument(
  db: Db,
  slug: string,
  textVersion?: string,
): DocumentPayload {
  const { sha256, document } = storedDocument(db, slug, textVersion);
  return { textVersion: sha256, doc: JSON.parse(document) as unknown };
}

/** The same as JSON, without parsing what goes out as it is. */
export function loadDocumentJson(
  db: Db,
  slug: string,
  textVersion?: string,
): { textVersion: string; json: string } {
  const { sha256, document } = storedDocument(db, slug, textVersion);
  const json = `{"textVersion":${JSON.stringify(sha256)},"doc":${document}}`;
  return { textVersion: sha256, json };
}

function storedDocument(db: Db, slug: string, textVersion?: string) {
  const source = requireSource(db, slug);
  if (textVersion === undefined) {
    const current = currentVersion(db, source.id);
    if (current) return current;
    throw new AppError("damaged", `"${source.slug}" has lost its text.`);
  }
  const facts = versionBySha(db, source.id, textVersion);
  const version = facts && versionById(db, facts.id);
  if (version) return version;
  throw new AppError(
    "not-found",
    `"${source.slug}" has no text version ${textVersion.slice(0, 12)}.`,
  );
}
