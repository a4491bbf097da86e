/** Taking a source in: previewed first, then stored whole or not at all. */
import "server-only";
import { Node } from "prosemirror-model";
import { type Db, inTransaction } from "@/db";
import { insertSource, sourceOfFile } from "@/db/queries/sources";
import type { Metadata, ProfileChoice } from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { schema } from "@/lib/document/schema";
import { sha256 } from "@/lib/import/checksum.server";
import type { ReceivedFile } from "@/lib/import/format";
import type { SwitchedOff } from "@/lib/import/switches";
import { addAnnotations } from "./annotate-from-file";
import { knownSha256, readCase, readCriticalCase } from "./corpus";
import { readCaseAnnotations } from "./corpus-case";
import { importCase } from "./criticism/import-case";
import { asOwner, type May } from "./door";
import { log } from "./log";
import { factsOf, type ReadFile, readSource } from "./read-source";
import { chosenSlug, freeSlug, slugFrom } from "./slug";
import { requireStorable } from "./storable";
import { storeFile, storeVersion, storeWitness } from "./store-text";
import type { UnopenedFile } from "./worker/task";
import { runTask, type Watch } from "./worker/work";

export interface ImportRequest {
  readonly file: ReceivedFile;
  readonly profile: ProfileChoice;
  /** What the person corrected; else from the corpus, else from the file. */
  readonly metadata?: Metadata | undefined;
  /** The slug to use; else made from the title. */
  readonly id?: string | undefined;
  /** Repairs that are not to be made. */
  readonly off?: SwitchedOff | undefined;
  /**
   * The source is rebuilt: it keeps its ids and its day, and what is said of it
   * comes from whoever rebuilds it, not from the corpus or the file.
   */
  readonly rebuilt?: {
    readonly id: string;
    readonly versionId: string;
    readonly createdAt: string;
  };
}

export interface ImportedSource {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly profile: string;
  readonly reason: string;
  readonly words: number;
  readonly pages: number;
  readonly notes: number;
  readonly warnings: number;
  /** Annotations that came with the file. */
  readonly annotations: number;
  readonly recognised: string | null;
}

/**
 * Reads and stores a source. AppError "conflict" when these bytes are in the
 * library already, naming where; "bad-input" for a file or id that cannot be.
 */
export function importSource(
  db: May<"furnish">,
  request: ImportRequest,
): ImportedSource {
  requireImportable(db, request);
  const { file, profile, off } = request;
  return storeSource(db, request, readSource(file, profile, off));
}

/** The same for a file not yet opened, in a worker: no other request waits. */
export async function importSourceInWorker(
  db: May<"furnish">,
  request: Omit<ImportRequest, "file"> & { readonly file: UnopenedFile },
  watch: Watch = {},
): Promise<ImportedSource> {
  const { name, bytes } = request.file;
  requireImportable(db, {
    ...request,
    file: { name, sha256: sha256(bytes) },
  });
  const { profile, off } = request;
  const read = await runTask(
    "read",
    { file: request.file, profile, off },
    watch,
  );
  const document = Node.fromJSON(schema, read.imported.document);
  const file = { ...read.file, bytes, contents: null };
  return storeSource(
    db,
    { ...request, file },
    { ...read, ...factsOf({ ...read.imported, document }) },
  );
}

function requireImportable(
  db: Db,
  {
    file,
    metadata,
  }: Pick<ImportRequest, "metadata"> & {
    readonly file: Pick<ReceivedFile, "name" | "sha256">;
  },
): void {
  requireStorable(metadata);
  refuseKnown(db, file);
}

function storeSource(
  db: May<"furnish">,
  request: ImportRequest,
  read: ReadFile,
): ImportedSource {
  const { file } = request;
  const metadata = request.metadata ?? read.metadata;
  return inTransaction(db, () => {
    refuseKnown(db, file);
    const slug =
      request.id === undefined
        ? freeSlug(db, read.recognised?.slug ?? slugFrom(metadata.title))
        : chosenSlug(db, request.id);
    const sourceId = request.rebuilt?.id ?? newId();
    const now = request.rebuilt?.createdAt ?? new Date().toISOString();
    insertSource(db, {
      ...metadata,
      id: sourceId,
      slug,
      descriptorId: read.recognised?.id ?? null,
      createdAt: now,
    });
    const fileId = storeFile(db, sourceId, file, now);
    const witnessId = storeWitness(db, sourceId, "A");
    storeVersion(
      db,
      {
        id: request.rebuilt?.versionId ?? newId(),
        sourceId,
        fileId,
        witnessId,
        number: 1,
        parentId: null,
        now,
      },
      file,
      read,
    );
    if (!request.rebuilt) loadWhatIsSaid(asOwner(db), slug, read);
    return summary(sourceId, slug, metadata, read);
  });
}

/** Annotations of the file itself, and the case that the corpus has for it. */
function loadWhatIsSaid(
  db: May<"edit">,
  slug: string,
  { annotations, recognised }: ReadFile,
): void {
  if (annotations.length > 0) {
    addAnnotations(db, slug, { annotations: [...annotations], refused: [] });
  }
  if (recognised) loadCase(db, slug, recognised.id);
}

/** What the corpus has for a source it knows, by its own reviewers. */
function loadCase(db: May<"edit">, slug: string, descriptorId: string): void {
  const json = readCase(descriptorId);
  if (json !== null) {
    const read = readCaseAnnotations(descriptorId, json);
    const { refused } = addAnnotations(db, slug, read);
    if (refused.length > 0) log.warn({ refused }, `case of ${descriptorId}`);
  }
  const critical = readCriticalCase(descriptorId);
  if (critical === null) return;
  const sha = knownSha256(descriptorId);
  const { refused } = importCase(
    db,
    slug,
    critical,
    sha ? { sha256: sha } : {},
  );
  if (refused.length > 0) log.warn({ refused }, `case of ${descriptorId}`);
}

function refuseKnown(
  db: Db,
  { name, sha256 }: Pick<ReceivedFile, "name" | "sha256">,
): void {
  const known = sourceOfFile(db, sha256);
  if (!known) return;
  throw new AppError(
    "conflict",
    `“${name}” is in the library already, as "${known.title}" (${known.slug}).`,
    { details: { slug: known.slug } },
  );
}

function summary(
  id: string,
  slug: string,
  { title }: Metadata,
  { imported, outline, words, recognised, annotations }: ReadFile,
): ImportedSource {
  return {
    id,
    slug,
    title,
    profile: imported.profile,
    reason: imported.reason,
    words,
    pages: outline.pages.length,
    notes: outline.notes.length,
    warnings: imported.warnings.length,
    annotations: annotations.length,
    recognised: recognised?.id ?? null,
  };
}
