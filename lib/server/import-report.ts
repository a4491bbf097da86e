/** The report of an import as its screen showed it; it stays with the source. */
import "server-only";
import { Node } from "prosemirror-model";
import { unpackRuns } from "@/db/queries/runs";
import { fileOf } from "@/db/queries/sources";
import { currentVersionFacts, type TextVersionRow } from "@/db/queries/texts";
import type { ImportPreview } from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import { schema } from "@/lib/document/schema";
import type { ImportedDocument, ProfileId } from "@/lib/import/format";
import { openFile } from "@/lib/import/open-file";
import type { May } from "./door";
import { previewParts } from "./preview-parts";
import { factsOf } from "./read-source";
import {
  declinedOf,
  indexCheckOf,
  metadataOf,
  offOf,
  repairsOf,
  warningsOf,
} from "./source-detail";
import { readPrinted, requireSource } from "./text";

/** AppError "not-found" for a source that is not there. */
export async function loadImportReport(
  db: May<"read">,
  slug: string,
): Promise<ImportPreview> {
  const source = requireSource(db, slug);
  const facts = currentVersionFacts(db, source.id);
  const version = facts && readPrinted(db, facts.id).version;
  const row = version && fileOf(db, source.id, version.fileId);
  if (!version || !row) {
    throw new AppError("damaged", `"${source.slug}" has lost its file.`);
  }
  const file = await openFile(row.name, new Uint8Array(row.bytes));
  const { profile, reason } = version;
  return {
    ...previewParts(file, factsOf(importedOf(version)), []),
    annotations: 0,
    auto: { profile, reason },
    metadata: metadataOf(source),
    recognised: source.descriptorId,
    alreadyLoaded: source.slug,
  };
}

/** The columns hold what this program wrote at import. */
function importedOf(version: TextVersionRow): ImportedDocument {
  return {
    profile: version.profile as ProfileId,
    reason: version.reason,
    title: null,
    record: {},
    annotations: [],
    document: Node.fromJSON(schema, JSON.parse(version.document)),
    runs: unpackRuns(version),
    repairs: repairsOf(version),
    off: offOf(version),
    declined: declinedOf(version),
    warnings: warningsOf(version),
    indexCheck: indexCheckOf(version),
  };
}
