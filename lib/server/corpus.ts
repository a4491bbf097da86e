/** What the corpus knows of a file. */
import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import {
  type Metadata,
  metadataSchema,
  type ProfileChoice,
  profileChoiceSchema,
} from "@/lib/api/contract";
import type { ReceivedFile } from "@/lib/import/format";
import { readEnv } from "./env";

/** A file the corpus describes. */
export interface Recognised {
  readonly id: string;
  readonly slug: string;
  readonly profile: ProfileChoice;
  readonly metadata: Metadata;
}

const descriptorSchema = z.object({
  id: z.string(),
  sha256: z.string(),
  profile: profileChoiceSchema,
  metadata: metadataSchema,
});

/** Looks whether a descriptor in corpus/ names these bytes. */
export function recogniseFile(file: ReceivedFile): Recognised | null {
  const folder = join(readEnv().root, "corpus");
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name, "descriptor.json");
    if (!existsSync(path)) continue;
    const read = descriptorSchema.safeParse(
      JSON.parse(readFileSync(path, "utf8")),
    );
    if (read.success && read.data.sha256 === file.sha256) {
      const { id, profile, metadata } = read.data;
      return { id, slug: id, profile, metadata };
    }
  }
  return null;
}
