/** The text that is measured: a whole book. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "@/scripts/setup/root.mjs";

const SAMPLE = "corpus/two-clocks-at-galata/source.txt";
const BOOK_WORDS = 121_000;

export interface Book {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly description: string;
}

/**
 * The longest of the published sources where SUBSTRATUM_SOURCES names their
 * folder; else the sample source, repeated to the length of that book.
 */
export function readBook(): Book {
  const folder = process.env["SUBSTRATUM_SOURCES"];
  return folder ? longestOf(folder) : repeatedSample();
}

function longestOf(folder: string): Book {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({ name, bytes: fileBytes(path.join(folder, name)) }))
    .sort((a, b) => b.bytes.length - a.bytes.length);
  const [longest] = files;
  if (!longest) throw new Error("SUBSTRATUM_SOURCES holds no .txt file");
  return { ...longest, description: "the published book" };
}

function repeatedSample(): Book {
  const sample = readFileSync(path.join(root, SAMPLE), "utf8");
  const times = Math.ceil(BOOK_WORDS / sample.split(/\s+/).length);
  const bytes = new TextEncoder().encode(Array(times).fill(sample).join("\n"));
  return {
    name: "repeated-sample.txt",
    bytes,
    description: `the sample source ${times} times (SUBSTRATUM_SOURCES is not set)`,
  };
}

function fileBytes(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(file));
}
