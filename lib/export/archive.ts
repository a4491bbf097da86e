/** Archives that are the same bytes whenever and wherever they are made. */
import { unzipSync, type Zippable, zipSync } from "fflate";
import type { ExportFile } from "./format";

/** The first day an archive can name, as the hours on this machine's wall. */
const NO_TIME = new Date(1980, 0, 1);

/** Files in the order given; those named in `stored` are not compressed. */
export function archiveOf(
  files: readonly ExportFile[],
  stored: readonly string[] = [],
): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) {
    const level = stored.includes(name) ? 0 : 6;
    entries[name] = [bytes, { mtime: NO_TIME, level, os: 3 }];
  }
  return zipSync(entries);
}

/** The files of an archive, in its order. */
export function filesIn(archive: Uint8Array): ExportFile[] {
  return Object.entries(unzipSync(archive)).map(([name, bytes]) => ({
    name,
    bytes,
  }));
}
