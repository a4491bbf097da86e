/**
 * What a format is: a way of reading bytes that say how their text is built.
 * One folder each, listed in registry.ts.
 */
import type { FormatId } from "../format";
import type { Opened } from "./opened";

/** What can be seen of a file before it is read. */
export interface Sight {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its first characters, as text of one byte each, without zero bytes. */
  readonly head: string;
}

export interface FileFormat {
  readonly id: FormatId;
  readonly label: string;
  /** With their dots, in lower case; the first is the usual one. */
  readonly extensions: readonly string[];
  /** What is taken over, and what is not, in words for a historian. */
  readonly kept: readonly string[];
  readonly dropped: readonly string[];
  /** By its bytes; by its name only where bytes cannot tell. */
  recognise(sight: Sight): boolean;
  /** AppError "bad-input" or "too-large", with what to do. */
  open(name: string, bytes: Uint8Array): Opened | Promise<Opened>;
}

/** How much of a file is looked at to recognise it. */
const HEAD = 8192;

export function sightOf(name: string, bytes: Uint8Array): Sight {
  const head = Buffer.from(bytes.subarray(0, HEAD))
    .toString("latin1")
    .replace(/\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, "");
  return { name, bytes, head };
}

/** The extension of a file with its dot, in lower case; "" for none. */
export function extensionOf(name: string): string {
  return /\.[^./\\]+$/.exec(name.toLowerCase())?.[0] ?? "";
}

/** The name of the first element of an XML or HTML file; "" for other files. */
export function rootElement(head: string): string {
  const rest = head.replace(
    /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>)+/i,
    "",
  );
  return /^<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(rest)?.[1] ?? "";
}
