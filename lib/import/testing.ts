/** What tests of importers share: files from strings, and the laws of the way back. */
import fc from "fast-check";
import { AppError } from "@/lib/core/errors";
import { codePoint, indexDocument, textBetween } from "@/lib/document/position";
import { receiveFile } from "./decode";
import type { ImportedDocument, ReceivedFile } from "./format";

export function fileOf(text: string, name = "test.txt"): ReceivedFile {
  return receiveFile(name, new TextEncoder().encode(text));
}

/** What sources are made of, to be put together in every wrong order. */
const parts = [
  "C O N T E N T S",
  "Introduction: <i>A Life</i>, by A. N. Editor\t<i>page</i> 7",
  "Chapter One: 1926 - 1928\t9",
  "<i>One -- Two</i>\t*",
  "Index\t30",
  "INTRODUCTION",
  "Chapter One: 1926-1928",
  "Chapter Two",
  "I N D E X",
  "APPENDICES",
  "APPENDIX I",
  "NOTE",
  "A. N. EDITOR",
  "1926. He came to town . . . (omission) . . .",
  "(Omission.)",
  "(blank)",
  "¹ BROWN, John. A man of letters who remained",
  "² See note on p. 7.",
  "liaison officer until 1938.",
  "He saw Brown¹ and Smith's*² dog",
  "and went home with the Agree-",
  "ment in his pocket.^{*3}",
  "*Verse is written",
  "in short lines*",
  "★ ★ ★",
  "",
  "",
  "",
  "[Translator's note: gap in the diary.]",
  "Lev [Trotsky*] came in.",
  "- Brown, John, 7, 9-10, 11n.",
  "Smith. *See* Brown",
  "Trotsky, Lev, 12,",
  "BROWN, John, b. 1871. Clerk.",
  "РЫКОВ, Alexei, b. 1881.",
  "**BOLD** *italic*",
  "Third Saturday of May. It rained.",
  "Sent on July 3, 1941",
  "**PERSONAL AND SECRET MESSAGE\nFROM PREMIER BROWN\nTO MR SMITH**",
  "Mr. Venn to Lord Pike",
  "[Inclosure 1 in No. 12]",
  "Angora, le 10 Avril 1922.",
  "My dear Smith,",
  "Yours very sincerely,",
  "J. BROWN",
  "(1) See *infra*.",
  "It is well known.¹ He said:",
  "“To The President,",
  "It ends here. BROWN.»",
  "1. TELEGRAM DATED JUNE 2, 1920 FROM A. BROWN TO B. SMITH",
  "- a) the first;\n- b) the second;",
  "1 - divide",
  "2.- rule",
  "Colonel Brown's portrait",
  "(Click on the image to access the original file)",
  "Agreement",
  "Is it so?",
  "Le traité que nous avons conclu avec la Russie a été suivi par ceux des républiques du Caucase.",
  "Easter Monday. It did not.",
  "May – June 1926",
  "e\u0301t\u00e9 \u212b",
  "\u0007bell",
  "𝄞 clef",
  "a\u0301",
  "*\u0301x*",
  "\ufeff",
  "\u0301",
  "\r",
  "\f",
  "\u2028",
  "\t",
  "   indented",
];

/** Texts built of them, and of anything else. */
export const mixtures = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...parts) },
        fc.string({ unit: "binary", maxLength: 30 }),
      ),
      fc.constantFrom("\n", "\n\n", "\r\n\r\n", "\n\n\n\n", " "),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((pairs) => pairs.flat().join(""));

/** Null when the bytes are refused with a clear word. */
export function received(text: string): ReceivedFile | null {
  try {
    return fileOf(text);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** Characters no document can hold. */
const unholdable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point.
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ufdd0-\ufdef]/g;

/**
 * The words of a file, line by line: what a document holds that repaired
 * nothing. White space at the ends of lines, empty lines and the characters no
 * document can hold are left out.
 */
export function linesIn(text: string): string {
  return text
    .replace(unholdable, "")
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.normalize("NFC").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** Breaches of the way back, in words; none for an importer that keeps it. */
export function breachesOf(
  file: ReceivedFile,
  imported: ImportedDocument,
): string[] {
  return [
    ...runBreaches(file, imported),
    ...orderBreaches(imported),
    ...lostText(file, imported),
  ];
}

/** Runs of equal length hold the same text, up to NFC. */
function runBreaches(
  file: ReceivedFile,
  { document, runs }: ImportedDocument,
): string[] {
  const raw = [...file.text];
  const index = indexDocument(document);
  return runs.flatMap((run) => {
    if (run.rawTo - run.rawFrom !== run.to - run.from) return [];
    const stream = index.streams.get(run.stream);
    if (!stream) return [`run in unknown stream ${run.stream}`];
    const words = textBetween(stream, codePoint(run.from), codePoint(run.to));
    const source = raw.slice(run.rawFrom, run.rawTo).join("");
    const same = withLineFeeds(source).normalize("NFC") === words;
    return same
      ? []
      : [`${JSON.stringify(source)} became ${JSON.stringify(words)}`];
  });
}

/** A meant line end is "\n", whatever the file has. */
function withLineFeeds(text: string): string {
  return text.replace(/[\r\v\f\u0085\u2028\u2029]/g, "\n");
}

function orderBreaches({ runs }: ImportedDocument): string[] {
  return runs.flatMap((run, i) => {
    const before = runs[i - 1];
    const overlaps = before?.stream === run.stream && before.to > run.from;
    return overlaps ? [`runs overlap at ${run.stream} ${run.from}`] : [];
  });
}

/** All that is not white space is in a run or in a listed repair. */
function lostText(
  file: ReceivedFile,
  { runs, repairs }: ImportedDocument,
): string[] {
  const raw = [...file.text];
  const kept = new Uint8Array(raw.length);
  for (const { rawFrom, rawTo } of [...runs, ...repairs]) {
    kept.fill(1, rawFrom, rawTo);
  }
  const lost = raw.findIndex(
    (letter, i) => kept[i] === 0 && !/[\s\u0085]/u.test(letter),
  );
  return lost < 0
    ? []
    : [
        `lost at ${lost}: ${JSON.stringify(raw.slice(lost, lost + 20).join(""))}`,
      ];
}
