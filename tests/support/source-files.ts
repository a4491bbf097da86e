/** The five sources, where the user has them; none of their text is here. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { receiveFile } from "@/lib/import/decode";
import type { ImportedDocument } from "@/lib/import/format";
import { importFile } from "@/lib/import/registry";

const folder = process.env["SUBSTRATUM_SOURCES"];

/** True when there are sources to test with. */
export const haveSources = folder !== undefined && folder !== "";

/** Stands in the name of tests that are skipped without them. */
export const sourcesWord = "set SUBSTRATUM_SOURCES to run this";

export interface ImportedSource {
  readonly name: string;
  readonly imported: ImportedDocument;
}

/** Every source, imported as the program would. */
export function importedSources(): ImportedSource[] {
  if (!folder) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const file = receiveFile(name, bytes);
      return { name, imported: importFile(file, { profile: "auto" }) };
    });
}

/** The longest source: the book. */
export function longest(sources: readonly ImportedSource[]): ImportedSource {
  const size = ({ imported }: ImportedSource) => imported.document.content.size;
  const [first] = [...sources].sort((a, b) => size(b) - size(a));
  if (!first) throw new Error("There is no source in SUBSTRATUM_SOURCES");
  return first;
}
