/** A file read by a profile, with what the corpus knows; nothing is stored. */
import "server-only";
import {
  type IncomingAnnotation,
  readWebAnnotations,
} from "@/lib/annotation/web-annotation";
import type { Metadata, ProfileChoice } from "@/lib/api/contract";
import { type Outline, outlineOf } from "@/lib/document/outline";
import { type DocumentIndex, indexDocument } from "@/lib/document/position";
import type { ImportedDocument, ReceivedFile } from "@/lib/import/format";
import { autoProfile, importFile } from "@/lib/import/registry";
import { reportOf } from "@/lib/import/report";
import type { SwitchedOff } from "@/lib/import/switches";
import { type Recognised, recogniseFile } from "./corpus";

/** A file read but not stored. */
export interface ReadFile extends DocumentFacts {
  readonly recognised: Recognised | null;
  readonly metadata: Metadata;
  /** What people said in the file; those that cannot be used are warnings. */
  readonly annotations: readonly IncomingAnnotation[];
}

/** A document and what follows from it. */
export interface DocumentFacts {
  readonly imported: ImportedDocument;
  readonly index: DocumentIndex;
  readonly outline: Outline;
  readonly words: number;
}

const KNOWN = "the corpus knows this file";

/** Reads a file by a profile and looks whether the corpus knows it. */
export function readSource(
  file: ReceivedFile,
  profile: ProfileChoice,
  off?: SwitchedOff,
): ReadFile {
  const recognised = recogniseFile(file);
  const named = profile === "auto" ? profileKnown(file, recognised) : null;
  const read = importFile(file, {
    profile: named ?? profile,
    ...(named ? { reason: KNOWN } : {}),
    ...(off ? { off } : {}),
    ...(recognised ? { corrections: recognised.corrections } : {}),
  });
  const { annotations, refused } = readWebAnnotations(read.annotations);
  const imported = {
    ...read,
    warnings: [
      ...read.warnings,
      ...refused.map(({ reason }) => ({
        code: "annotation-refused",
        message: `An annotation of the file was not taken over. ${reason}`,
      })),
    ],
  };
  return {
    ...factsOf(imported),
    recognised,
    metadata: recognised?.metadata ?? guessedMetadata(imported, file),
    annotations,
  };
}

/** The profile the program chooses by itself, and why. */
export function chosenProfile(
  file: ReceivedFile,
  recognised: Recognised | null,
): { readonly profile: string; readonly reason: string } {
  const known = profileKnown(file, recognised);
  return known ? { profile: known, reason: KNOWN } : autoProfile(file);
}

/** What a file itself marks up is not for a descriptor of its text to guess. */
function profileKnown(file: ReceivedFile, recognised: Recognised | null) {
  return file.contents ? null : (recognised?.profile ?? null);
}

/** What follows from an imported document, worked out. */
export function factsOf(imported: ImportedDocument): DocumentFacts {
  const index = indexDocument(imported.document);
  return {
    imported,
    index,
    outline: outlineOf(imported.document, index),
    words: reportOf(imported.document, [], []).words,
  };
}

/** What the file itself says; everything else is unknown. */
function guessedMetadata(
  { title, record }: ImportedDocument,
  { name }: ReceivedFile,
): Metadata {
  const fromName = name.replace(/\.[^.]+$/, "").replaceAll(/[_-]+/g, " ");
  return {
    title: (
      record.title?.trim() ||
      title?.trim() ||
      fromName.trim() ||
      "Untitled"
    ).slice(0, 500),
    author: record.author?.slice(0, 500) ?? null,
    editor: record.editor?.slice(0, 500) ?? null,
    published: record.published?.slice(0, 100) ?? null,
    date: record.date?.slice(0, 100) ?? null,
    languages: (record.languages ?? []).slice(0, 20),
    type: record.type?.slice(0, 100) ?? null,
    rights: record.rights?.slice(0, 2000) ?? null,
  };
}
