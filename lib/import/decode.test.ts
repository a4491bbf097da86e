import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { MAX_BYTES, receiveFile } from "./decode";
import { importFile } from "./registry";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = "\ufeff") =>
  new Uint8Array(Buffer.from(mark + text, "utf16le"));
const swapped = (bytes: Uint8Array) =>
  new Uint8Array(Buffer.from(bytes).swap16());

function refusal(bytes: Uint8Array): AppError {
  try {
    receiveFile("file.bin", bytes);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("was not refused");
}

describe("encodings", () => {
  it.each([
    ["utf-8", utf8("Été à Genève")],
    ["utf-8", utf8("\ufeffÉté à Genève")],
    ["utf-16le", utf16("Été à Genève")],
    ["utf-16be", swapped(utf16("Été à Genève"))],
    ["utf-16le", utf16("Été à Genève, sans marque", "")],
    ["windows-1252", new Uint8Array(Buffer.from("Été à Genève", "latin1"))],
  ])("reads %s", (encoding, bytes) => {
    const file = receiveFile("a.txt", bytes);
    expect(file.encoding).toBe(encoding);
    expect(file.text).toContain("Été à Genève");
    expect(file.bytes).toBe(bytes);
  });

  it("says when the encoding is a guess", () => {
    const latin = new Uint8Array(Buffer.from("Genève l'été", "latin1"));
    const { warnings } = importFile(receiveFile("a.txt", latin), {
      profile: "plain",
    });
    expect(warnings[0]?.code).toBe("encoding");
    expect(warnings[0]?.message).toMatch(/windows-1252.*3 bytes are not UTF-8/);
  });

  it("keeps a mostly sound UTF-8 file with one damaged place", () => {
    const bytes = new Uint8Array([...utf8("é è ê ë à ç œ â "), 0xe9, 0x20]);
    const file = receiveFile("a.txt", bytes);
    expect(file.encoding).toBe("utf-8");
    expect(file.encodingSure).toBe(false);
    expect(file.text).toContain("é è ê");
    expect(file.text).toContain("\ufffd");
  });

  it("replaces half characters of UTF-16 and lists the place", () => {
    const file = receiveFile("a.txt", utf16("ab\ud800cd"));
    const made = importFile(file, { profile: "plain" });
    expect(made.document.textContent).toBe("ab\ufffdcd");
    expect(made.repairs).toContainEqual(
      expect.objectContaining({ rule: "unpaired-surrogate", rawFrom: 3 }),
    );
  });

  it("takes the checksum of the bytes", () => {
    expect(receiveFile("a.txt", utf8("abc")).sha256).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });
});

describe("refusals say what, where and what to do", () => {
  it.each([
    ["an empty file", new Uint8Array(), /is empty\. Choose/],
    ["white space alone", utf8(" \n\t\r\n "), /nothing but white space/],
    ["a PDF", utf8("%PDF-1.7 …"), /is a PDF.*pdftotext/],
    [
      "a DOCX",
      new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]),
      /zip file.*plain text/,
    ],
    [
      "a PNG",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]),
      /PNG.*recognition/,
    ],
    ["RTF", utf8("{\\rtf1 hello}"), /RTF/],
    ["zero bytes", new Uint8Array([1, 2, 0, 3, 0, 0, 9]), /zero bytes/],
    ["control characters", utf8("\u0001\u0002\u0003\u0004\u0005ab"), /control/],
  ])("%s", (_, bytes, words) => {
    const error = refusal(bytes);
    expect(error.code).toBe("bad-input");
    expect(error.message).toMatch(words);
    expect(error.message).toContain("file.bin");
  });

  it("a file above the limit, with the limit", () => {
    const error = refusal(new Uint8Array(MAX_BYTES + 1));
    expect(error.code).toBe("too-large");
    expect(error.message).toMatch(/51 MB; the limit is 50 MB/);
  });

  it("a profile that is not there, with those that are", () => {
    const file = receiveFile("a.txt", utf8("text"));
    expect(() => importFile(file, { profile: "nonsense" as "plain" })).toThrow(
      /no import profile “nonsense”.*auto, .*book/,
    );
  });
});

describe("what no document can hold", () => {
  it("is refused with the limit: too many lines", () => {
    const file = receiveFile("a.txt", utf8("a\n".repeat(400_001)));
    expect(() => importFile(file, { profile: "book" })).toThrow(
      /more than 400,000 lines\. Split it/,
    );
  });

  it("is refused with the limit: too many places to repair", () => {
    const file = receiveFile("a.txt", utf8("(omission) ".repeat(400_001)));
    expect(() => importFile(file, { profile: "book" })).toThrow(
      /more than 400,000 places to repair/,
    );
  });
});
