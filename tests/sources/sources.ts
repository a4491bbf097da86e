/** The real sources, for tests; they are not part of the project. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Descriptor, parseDescriptor } from "@/lib/corpus/descriptor";
import { sha256 } from "@/lib/import/checksum.server";
import { receiveFile } from "@/lib/import/decode";
import type { ReceivedFile } from "@/lib/import/format";

const folder = process.env["SUBSTRATUM_SOURCES"];

if (!folder) {
  console.info(
    "SUBSTRATUM_SOURCES is not set: tests on the real sources are skipped.",
  );
}

/** For describe.skipIf: no folder with the real sources is named. */
export const sourcesMissing = !folder;

/** The descriptors of the corpus. */
export function descriptors(): Descriptor[] {
  return readdirSync("corpus")
    .map((id) => join("corpus", id, "descriptor.json"))
    .filter((path) => existsSync(path))
    .map((path) => parseDescriptor(readFileSync(path, "utf8")));
}

/** The real file a descriptor knows by its checksum. */
export function realFile(id: string): ReceivedFile {
  const wanted = descriptors().find((one) => one.id === id)?.recognise.sha256;
  for (const name of readdirSync(folder ?? ".")) {
    const bytes = readFileSync(join(folder ?? ".", name));
    if (sha256(bytes) === wanted) return receiveFile(name, bytes);
  }
  throw new Error(`No file in SUBSTRATUM_SOURCES has the checksum of ${id}`);
}
