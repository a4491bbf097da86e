/**
 * Which source a thing belongs to, for doors whose address names only the
 * thing. AppError "not-found" for what is not there.
 */
import "server-only";
import { annotationById } from "@/db/queries/annotations";
import { objectRow } from "@/db/queries/criticism";
import { emendationById } from "@/db/queries/emendations";
import { printedVersion } from "@/db/queries/texts";
import { AppError } from "@/lib/core/errors";
import type { Db } from "./database";
import { sourceOfJob } from "./export-jobs";

/** Gives the id or the slug of a source. */
export type SourceOf = (db: Db, id: string) => string;

export const ofAnnotation: SourceOf = (db, id) =>
  annotationById(db, id)?.sourceId ?? missing("annotation");

export const ofObject: SourceOf = (db, id) =>
  objectRow(db, id)?.sourceId ?? missing("object");

export const ofEmendation: SourceOf = (db, id) => {
  const versionId = emendationById(db, id)?.versionId;
  const version = versionId ? printedVersion(db, versionId) : undefined;
  return version?.sourceId ?? missing("correction");
};

export const ofExport: SourceOf = (_, id) => sourceOfJob(id);

function missing(what: string): never {
  throw new AppError("not-found", `There is no such ${what}.`);
}
