/** Bytes as they arrive, made into a text with its encoding and checksum. */
import { AppError } from "@/lib/core/errors";
import { sha256 } from "./checksum.server";
import { encodingOf } from "./encoding";
import type { ReceivedFile } from "./format";
import { knownBinary } from "./magic";

/** Largest file taken in. A book of 300 pages has about 0.7 MB. */
export const MAX_BYTES = 50 * 1024 * 1024;

/** Share of control characters above which bytes are no text. */
const MAX_CONTROL = 0.02;

/**
 * Takes a file in: decodes it and takes its checksum; the bytes stay as they
 * are. Throws AppError "too-large" above MAX_BYTES and "bad-input" for files
 * that are empty, not text, or of a format to be converted first.
 */
export function receiveFile(name: string, bytes: Uint8Array): ReceivedFile {
  refuseBySize(name, bytes);
  const binary = knownBinary(bytes);
  if (binary) {
    throw notText(name, `is ${binary.what}, not plain text. ${binary.advice}`);
  }
  return {
    name,
    bytes,
    sha256: sha256(bytes),
    ...decodeText(name, bytes),
    format: "text",
    contents: null,
  };
}

/** A text and the encoding it was read with. */
export type DecodedText = Pick<
  ReceivedFile,
  "text" | "encoding" | "encodingReason" | "encodingSure"
>;

/** Decodes a file that should be text; AppError "bad-input" when it is not. */
export function decodeText(name: string, bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  if (!encoding) {
    throw notText(
      name,
      "holds zero bytes as only programs and pictures do. Import a plain text file (.txt)",
    );
  }
  const text = encoding.decode(bytes);
  if (text.replaceAll("\ufeff", "").trim() === "") {
    throw notText(
      name,
      "holds nothing but white space. Check that it was saved, and choose it again",
    );
  }
  if (controlShare(text) > MAX_CONTROL) {
    throw notText(
      name,
      `does not read as text in ${encoding.name}: too many control characters. Save it as plain text in UTF-8`,
    );
  }
  return {
    text,
    encoding: encoding.name,
    encodingReason: encoding.reason,
    encodingSure: encoding.sure,
  };
}

/** Throws for files that are empty or above MAX_BYTES. */
export function refuseBySize(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw notText(name, "is empty. Choose a file that holds the source's text");
  }
  if (bytes.length > MAX_BYTES) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    const limit = MAX_BYTES / 1024 / 1024;
    throw new AppError(
      "too-large",
      `“${name}” has ${size} MB; the limit is ${limit} MB. Split it into volumes or parts and import each`,
      { details: { bytes: bytes.length, limit: MAX_BYTES } },
    );
  }
}

/** A refusal in the words of this file: “name” what. */
export function notText(name: string, what: string): AppError {
  return new AppError("bad-input", `“${name}” ${what}.`);
}

/** Measured on the head of the text: a picture shows itself there. */
function controlShare(text: string): number {
  const head = text.slice(0, 100_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point.
  const controls = head.match(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g);
  // A short text may hold a few strays.
  return Math.max(0, (controls?.length ?? 0) - 3) / head.length;
}
