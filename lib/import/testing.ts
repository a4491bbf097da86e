/** What tests of importers share: files from strings, and the laws of the way back. */
import { codePoint, indexDocument, textBetween } from "@/lib/document/position";
import { receiveFile } from "./decode";
import type { ImportedDocument, ReceivedFile } from "./format";

export function fileOf(text: string, name = "test.txt"): ReceivedFile {
  return receiveFile(name, new TextEncoder().encode(text));
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
