/** The document of a source for the editor. */
import "server-only";
import type { Db } from "@/db";
import { currentVersion, versionById } from "@/db/queries/texts";
import type { DocumentPayload } from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import { readTextKey, textKey } from "@/lib/emendation/text-key";
import type { May } from "./door";
import { readVersion, requireSource } from "./text";
import { textAfterAct } from "./text-log";

/**
 * The present document, or that of the moment `textVersion` names (see
 * lib/emendation/text-key.ts; act 0 is the text as printed). AppError
 * "not-found" for a source or text not there.
 */
export function loadDocument(
  db: May<"read">,
  slug: string,
  textVersion?: string,
): DocumentPayload {
  const { textVersion: key, json } = loadDocumentJson(db, slug, textVersion);
  const { doc } = JSON.parse(json) as { doc: unknown };
  return { textVersion: key, doc };
}

/** The same as JSON, without parsing what goes out as it is. */
export function loadDocumentJson(
  db: May<"read">,
  slug: string,
  textVersion?: string,
): { textVersion: string; json: string } {
  const { key, document } = storedDocument(db, slug, textVersion);
  const json = `{"textVersion":${JSON.stringify(key)},"doc":${document}}`;
  return { textVersion: key, json };
}

function storedDocument(
  db: Db,
  slug: string,
  wanted?: string,
): { key: string; document: string } {
  const source = requireSource(db, slug);
  const moment = wanted === undefined ? null : readTextKey(wanted);
  const version = moment
    ? versionById(db, moment.versionId)
    : currentVersion(db, source.id);
  if (wanted !== undefined && (!moment || version?.sourceId !== source.id)) {
    throw noSuchText(source.slug, wanted);
  }
  if (!version) {
    throw new AppError("damaged", `"${source.slug}" has lost its text.`);
  }
  const { id, act, document } = version;
  if (!moment || moment.act === act) {
    return { key: textKey({ versionId: id, act }), document };
  }
  if (moment.act > act) throw noSuchText(source.slug, wanted ?? "");
  const earlier = textAfterAct(db, readVersion(db, id), moment.act);
  return { key: earlier.key, document: JSON.stringify(earlier.document) };
}

function noSuchText(slug: string, wanted: string): AppError {
  return new AppError(
    "not-found",
    `"${slug}" has no text version ${wanted.slice(0, 60)}.`,
  );
}
