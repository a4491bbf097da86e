/**
 * Generated editions out and back: JSON exact, Web Annotations exact, CSV exact
 * for its columns. TEI is in tests/sources/tei-round-trip.test.ts.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexForSearch } from "@/lib/annotation/document-search";
import {
  type IncomingAnnotation,
  placeBody,
  placeIncoming,
  readWebAnnotations,
} from "@/lib/annotation/web-annotation";
import { readCaseFile } from "@/lib/criticism/case-file";
import { schema } from "@/lib/document/schema";
import { type Edition, makeEdition } from "@/lib/edition/edition";
import { arbitraryDocument } from "@/tests/support/arbitrary-document";
import { generatedEdition } from "@/tests/support/generated-edition";
import { roundTrips } from "@/tests/support/round-trips";
import { annotationColumns } from "./csv/rows";
import { readTable } from "./csv/table";
import { csv } from "./csv/write";
import { json } from "./json/write";
import { jsonld } from "./web-annotation/write";

const editions = fc
  .tuple(arbitraryDocument, fc.nat(), fc.integer({ min: 0, max: 12 }))
  .map(([document, seed, count]) =>
    generatedEdition(document, { count, seed, longest: 60 }),
  );

const trips = { numRuns: roundTrips };
/** A thousand take a minute or two on a busy machine. */
const PATIENCE = 300_000;

type Write = typeof json.write | typeof csv.write | typeof jsonld.write;

async function bytesOf(write: Write, edition: Edition): Promise<Uint8Array> {
  const { files } = await write(edition);
  return files[0]?.bytes ?? new Uint8Array();
}

const parsed = (bytes: Uint8Array): unknown =>
  JSON.parse(new TextDecoder().decode(bytes));

const streamsOf = ({ text }: Edition) => [...text.index.streams.values()];

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** An edition of what was read back, on the same text. */
function again(edition: Edition, annotations: Edition["stored"]): Edition {
  const { document, sha256 } = edition.text;
  const { source, generatedAt, program, editorialDeclaration } = edition;
  return makeEdition({
    source,
    document,
    sha256,
    annotations,
    generatedAt,
    program,
    editorialDeclaration,
  });
}

describe("editions, out and back", () => {
  it(
    "are exact as JSON: text, annotations, everything said",
    async () => {
      await fc.assert(
        fc.asyncProperty(editions, async (edition) => {
          const file = parsed(await bytesOf(json.write, edition)) as {
            document: object;
          };
          const document = schema.nodeFromJSON(file.document);
          expect(document.eq(edition.text.document)).toBe(true);
          const { annotations, reviewers, refused } = readCaseFile(file);
          expect(refused).toEqual([]);
          const people = new Map(reviewers.map((one) => [one.id, one]));
          const back = annotations.map(({ history: _, reviewer, ...one }) => ({
            ...one,
            reviewer: people.get(reviewer),
            sourceId: edition.source.id,
          }));
          expect(plain(back)).toEqual(plain(edition.stored));
        }),
        trips,
      );
    },
    PATIENCE,
  );

  it(
    "are exact as Web Annotations: every field, every place",
    async () => {
      await fc.assert(
        fc.asyncProperty(editions, async (edition) => {
          // A point in a stream without words cannot be told.
          fc.pre(streamsOf(edition).every(({ text }) => text.trim() !== ""));
          const collection = parsed(await bytesOf(jsonld.write, edition));
          const { annotations, refused } = readWebAnnotations(collection);
          expect(refused).toEqual([]);
          const back = annotations.map((one) => restored(edition, one));
          expect(again(edition, back).annotations).toEqual(edition.annotations);
        }),
        trips,
      );
    },
    PATIENCE,
  );

  it(
    "are exact as tables, for what has a column",
    async () => {
      await fc.assert(
        fc.asyncProperty(editions, async (edition) => {
          const [header = [], ...rows] = readTable(
            await bytesOf(csv.write, edition),
          );
          expect(header).toEqual([...annotationColumns]);
          const cell = (row: readonly string[], name: string) =>
            row[header.indexOf(name)] ?? "";
          for (const {
            id,
            reviewer,
            anchors,
            unplaced,
          } of edition.annotations) {
            const own = rows.filter((row) => cell(row, "annotation_id") === id);
            const names = new Set(own.map((row) => cell(row, "reviewer")));
            expect([...names]).toEqual([reviewer.name]);
            const places = new Set(
              own
                .filter((row) => cell(row, "start_cp") !== "")
                .map((row) =>
                  ["stream", "start_cp", "end_cp", "exact"]
                    .map((name) => cell(row, name))
                    .join("|"),
                ),
            );
            const there = anchors.map(({ stream, start, end, exact }) =>
              [stream, start, end, exact].join("|"),
            );
            expect([...places].sort()).toEqual([...new Set(there)].sort());
            const lost = own.filter((row) => cell(row, "state") === "orphaned");
            expect(lost.length > 0).toBe(unplaced.length > 0);
          }
        }),
        trips,
      );
    },
    PATIENCE,
  );
});

function restored(edition: Edition, incoming: IncomingAnnotation) {
  const text = indexForSearch(edition.text.index);
  const { own, created } = incoming;
  if (!own || !created) throw new Error("not one of ours");
  return {
    ...own,
    sourceId: edition.source.id,
    createdAt: created,
    anchors: incoming.quotations.map((q) => placeIncoming(text, q)),
    body: placeBody(text, incoming.body),
  };
}
