interface Binary {
  readonly what: string;
  readonly advice: string;
  /** The bytes such a file begins with, each a Latin-1 character. */
  readonly head: string;
}

const saveAsText =
  "Open it in its program, save it as plain text (UTF-8) and import that.";
const recogniseFirst = "Run text recognition on it and import the text.";

const binaries: readonly Binary[] = [
  {
    head: "%PDF",
    what: "a PDF",
    advice: "Extract its text (for instance with pdftotext) and import that.",
  },
  {
    head: "PK\x03\x04",
    what: "a zip file and no Word document (ODT and EPUB are zip files too)",
    advice: saveAsText,
  },
  {
    head: "\xd0\xcf\x11\xe0",
    what: "an old Word or Office file",
    advice: saveAsText,
  },
  { head: "{\\rtf", what: "an RTF file", advice: saveAsText },
  { head: "\x89PNG", what: "a PNG picture", advice: recogniseFirst },
  { head: "\xff\xd8\xff", what: "a JPEG picture", advice: recogniseFirst },
  { head: "GIF8", what: "a GIF picture", advice: recogniseFirst },
  { head: "II*\0", what: "a TIFF picture", advice: recogniseFirst },
  { head: "MM\0*", what: "a TIFF picture", advice: recogniseFirst },
  { head: "AT&TFORM", what: "a DjVu file", advice: recogniseFirst },
  {
    head: "\x1f\x8b",
    what: "a gzip file",
    advice: "Unpack it and import the text.",
  },
  {
    head: "7z\xbc\xaf",
    what: "a 7z file",
    advice: "Unpack it and import the text.",
  },
  {
    head: "Rar!",
    what: "a RAR file",
    advice: "Unpack it and import the text.",
  },
  { head: "SQLite format 3\0", what: "a database", advice: saveAsText },
];

/** What kind of binary file this is, by its first bytes; null if none we know. */
export function knownBinary(bytes: Uint8Array): Binary | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return binaries.find((binary) => head.startsWith(binary.head)) ?? null;
}
