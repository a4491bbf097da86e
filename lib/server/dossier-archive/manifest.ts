/** What is in a dossier archive, with the SHA-256 of each file. */
import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { filesIn } from "@/lib/export/archive";
import type { ExportFile } from "@/lib/export/format";
import { sha256 } from "@/lib/import/checksum.server";

export const DOSSIER_FORMAT = "substratum-dossier/1";
export const MANIFEST = "manifest.json";

const fileSchema = z.object({
  name: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifestSchema = z.looseObject({
  format: z.literal(DOSSIER_FORMAT),
  /** SHA-256 of the list of what rebuilds the source. */
  dossier: z.string(),
  files: z.array(fileSchema).max(10_000),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** One line for each file, as `sha256sum -c` reads them. */
export function sumsOf(files: readonly ExportFile[]): string {
  return files.map((f) => `${sha256(f.bytes)}  ${f.name}\n`).join("");
}

export const factsOf = (files: readonly ExportFile[]) =>
  files.map(({ name, bytes }) => ({
    name,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));

/** Opens archives and gives their files by name. */
export class OpenedArchive {
  private readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;

  /** AppError "bad-input" for what is none, "damaged" for one that is not whole. */
  constructor(archive: Uint8Array) {
    this.files = new Map(unzipped(archive).map((f) => [f.name, f.bytes]));
    const read = manifestSchema.safeParse(this.jsonOrNull(MANIFEST));
    if (!read.success) throw noDossier();
    this.manifest = read.data;
    for (const { name, sha256: sum } of this.manifest.files) {
      const bytes = this.files.get(name);
      if (bytes && sha256(bytes) === sum) continue;
      throw new AppError(
        "damaged",
        `The archive is not whole: ${name} ${bytes ? "is not what was packed" : "is missing"}. Nothing was stored.`,
      );
    }
  }

  /** AppError "damaged" when the manifest does not vouch for it. */
  bytes(name: string): Uint8Array {
    const listed = this.manifest.files.some((file) => file.name === name);
    const bytes = this.files.get(name);
    if (listed && bytes) return bytes;
    throw new AppError("damaged", `The archive has no ${name}.`);
  }

  text(name: string): string {
    return new TextDecoder().decode(this.bytes(name));
  }

  json(name: string): unknown {
    return JSON.parse(this.text(name));
  }

  private jsonOrNull(name: string): unknown {
    try {
      return JSON.parse(new TextDecoder().decode(this.files.get(name)));
    } catch {
      return null;
    }
  }
}

function unzipped(archive: Uint8Array): ExportFile[] {
  try {
    return filesIn(archive);
  } catch {
    throw noDossier();
  }
}

function noDossier(): AppError {
  return new AppError(
    "bad-input",
    "This file is no dossier archive of this program. Make one on the edition page of a source, or with the command “dossier pack”.",
  );
}
