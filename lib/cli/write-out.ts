/** Writes what a command makes to where the person wants it. */
import { isAbsolute, join } from "node:path";
import type { Call } from "./command";
import { writeFileBytes } from "./files";

/** A path that ends in a slash names the folder; the file gets its own name. */
export function writeOut(
  call: Call,
  out: string,
  name: string,
  bytes: Uint8Array,
): string {
  const given = /[/\\]$/.test(out) ? join(out, name) : out;
  const path = isAbsolute(given) ? given : call.path(given);
  writeFileBytes(path, given, bytes);
  call.warn(`${given} written`);
  return path;
}
