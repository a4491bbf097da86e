/** What the corpus knows: descriptors, samples and critical cases. */
import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metadata } from "@/lib/api/contract";
import { type Descriptor, parseDescriptor } from "@/lib/corpus/descriptor";
import { recognise } from "@/lib/corpus/recognise";
import { type Corrections, noCorrections } from "@/lib/import/corrections";
import type { ProfileId, ReceivedFile } from "@/lib/import/format";
import { readEnv } from "./env";
import { log } from "./log";

/** A file the corpus describes. */
export interface Recognised {
  readonly id: string;
  readonly slug: string;
  readonly profile: ProfileId;
  readonly corrections: Corrections;
  readonly metadata: Metadata;
}

/** Looks whether a descriptor in corpus/ describes this file. */
export function recogniseFile(
  file: ReceivedFile,
  descriptors = readDescriptors(),
): Recognised | null {
  const found = recognise(file, descriptors);
  if (!found) return null;
  const { id, profile, corrections = noCorrections } = found.descriptor;
  const metadata = recordOf(found.descriptor);
  return { id, slug: id, profile, corrections, metadata };
}

/** All descriptors; one that cannot be read is logged and passed over. */
export function readDescriptors(root = readEnv().root): Descriptor[] {
  const corpus = join(root, "corpus");
  if (!existsSync(corpus)) return [];
  return readdirSync(corpus)
    .sort()
    .map((name) => join(corpus, name, "descriptor.json"))
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      try {
        return [parseDescriptor(readFileSync(path, "utf8"))];
      } catch (error) {
        log.warn({ err: error }, `${path} is not a descriptor`);
        return [];
      }
    });
}

/** Annotations the corpus holds for a source (parsed JSON), or null. */
export function readCase(id: string, root = readEnv().root): unknown {
  const path = join(root, "corpus", id, "annotations.json");
  if (!existsSync(path)) return null;
  return JSON.parse(readFileSync(path, "utf8")) as unknown;
}

/** The critical case the corpus holds for a source (parsed JSON), or null. */
export function readCriticalCase(id: string, root = readEnv().root): unknown {
  const path = join(root, "corpus", id, "case.json");
  if (!existsSync(path)) return null;
  return JSON.parse(readFileSync(path, "utf8")) as unknown;
}

/** SHA-256 of the file a descriptor knows; null for one that is not there. */
export function knownSha256(id: string, root = readEnv().root): string | null {
  const found = readDescriptors(root).find((one) => one.id === id);
  return found?.recognise.sha256 ?? null;
}

/** The text of a source that the corpus ships. */
export function readShippedText(
  { id, file }: Descriptor,
  root = readEnv().root,
): { name: string; bytes: Uint8Array } | null {
  if (file === undefined) return null;
  const path = join(root, "corpus", id, file);
  return existsSync(path) ? { name: file, bytes: readFileSync(path) } : null;
}

/** An author who is only said to be one is marked so. */
function recordOf(descriptor: Descriptor): Metadata {
  const { title, author, editor, published, date, languages, type, rights } =
    descriptor;
  const named =
    author && author.role !== "author"
      ? `${author.name} (${author.role})`
      : (author?.name ?? null);
  return {
    title,
    author: named,
    editor,
    published,
    date,
    languages,
    type,
    rights,
  };
}
