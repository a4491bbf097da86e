/** Prepares the replacement of a text: reads the file, places what rests on it. */
import "server-only";
import { Node } from "prosemirror-model";
import { indexForSearch } from "@/lib/annotation/document-search";
import { citePlace } from "@/lib/document/citation";
import { type Outline, outlineOf } from "@/lib/document/outline";
import {
  codePoint,
  type DocumentIndex,
  indexDocument,
  lengthOf,
  MAIN,
  streamOf,
  textBetween,
} from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { sha256 } from "@/lib/import/checksum.server";
import type { ReceivedFile } from "@/lib/import/format";
import { alignmentOf } from "@/lib/replacement/align-texts";
import { carryEmendations } from "@/lib/replacement/carry-emendations";
import type { OfferedPlace } from "@/lib/replacement/contract";
import { placeAnchors } from "@/lib/replacement/place-anchors";
import { placeFindings } from "@/lib/replacement/place-findings";
import { placeStretches } from "@/lib/replacement/place-stretches";
import { readSource } from "../read-source";
import type { ReplaceRequest, ReplaceResult, Report } from "./task";

/** Characters shown on either side of a place. */
const CONTEXT = 60;

export function replaceTask(
  file: ReceivedFile,
  request: ReplaceRequest,
  report: Report,
): ReplaceResult {
  const { profile, off, old, anchors, emendations, places } = request;
  report({ stage: "Reading the file", share: null });
  const read = readSource(file, profile, off);
  report({ stage: "Aligning the two texts", share: null });
  const before = indexDocument(Node.fromJSON(schema, JSON.parse(old)));
  const was = indexForSearch(before);
  const printed = indexForSearch(read.index);
  const carried = carryEmendations(
    emendations,
    before,
    read.imported.document,
    printed,
    alignmentOf(was, printed),
  );
  const index = indexDocument(carried.document);
  const search = indexForSearch(index);
  const outline = outlineOf(carried.document, index);
  const align = alignmentOf(was, search);
  const placed = placeAnchors(anchors, search, align, (share) =>
    report({ stage: "Looking for every annotated passage", share }),
  );
  return {
    sha256: file.sha256,
    textSha256: sha256(streamOf(index, MAIN).text),
    profile: read.imported.profile,
    reason: read.imported.reason,
    words: read.words,
    pages: read.outline.pages.length,
    notes: read.outline.notes.length,
    warnings: read.imported.warnings.length,
    places: places.map((place) => ({
      old: place,
      now: align({ stream: MAIN, start: place }).start,
    })),
    emendations: carried.emendations,
    stretches: placeStretches(request.stretches, search, align),
    findings: placeFindings(request.findings, before, search, align),
    anchors: placed.map(({ candidates, ...one }) => ({
      ...one,
      candidates:
        one.state === "exact"
          ? []
          : candidates.map(({ range, words, score }) =>
              offered(index, outline, range, words, score),
            ),
    })),
  };
}

function offered(
  index: DocumentIndex,
  outline: Outline,
  range: OfferedPlace["range"],
  words: string,
  score: number,
): OfferedPlace {
  const stream = streamOf(index, range.stream);
  const from = codePoint(Math.max(0, range.start - CONTEXT));
  const to = codePoint(Math.min(lengthOf(stream), range.end + CONTEXT));
  return {
    range: { stream: range.stream, start: range.start, end: range.end },
    words,
    score,
    before: textBetween(stream, from, codePoint(range.start)),
    after: textBetween(stream, codePoint(range.end), to),
    cite: citePlace(outline, range.stream, range.start),
  };
}
