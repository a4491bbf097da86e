import { describe, expect, test } from "vitest";
import type { Annotation } from "@/lib/annotation/annotation";
import { indexForSearch } from "@/lib/annotation/document-search";
import {
  type IncomingAnnotation,
  placeBody,
  placeIncoming,
  readWebAnnotations,
} from "@/lib/annotation/web-annotation";
import { indexDocument } from "@/lib/document/position";
import { makeEdition } from "@/lib/edition/edition";
import {
  anchorOf,
  annotation,
  comment,
  editionInput,
  sampleAnnotations,
  sampleDocument,
  sampleEdition,
} from "@/tests/support/sample-edition";
import { expanded, faultsIn } from "@/tests/support/web-annotation-standard";
import { jsonld as format } from "./write";

type Json = Record<string, unknown>;

const bytesOf = (edition: ReturnType<typeof sampleEdition>) =>
  format.write(edition).files[0]?.bytes ?? new Uint8Array();
const read = (bytes: Uint8Array) =>
  JSON.parse(new TextDecoder().decode(bytes)) as Json;
const itemsOf = (collection: Json) =>
  (collection["first"] as Json)["items"] as Json[];
const list = (value: unknown) =>
  (Array.isArray(value) ? value : [value]) as Json[];

/** What a person would see again: an annotation made of what was read. */
function restored(incoming: IncomingAnnotation): Annotation {
  const text = indexForSearch(indexDocument(sampleDocument));
  if (!incoming.own || !incoming.created) throw new Error("not one of ours");
  return {
    ...incoming.own,
    sourceId: "source-1",
    createdAt: incoming.created,
    anchors: incoming.quotations.map((q) => placeIncoming(text, q)),
    body: placeBody(text, incoming.body),
  };
}

describe("the Web Annotation export", () => {
  const bytes = bytesOf(sampleEdition());
  const collection = read(bytes);
  const items = itemsOf(collection);

  test("expands as JSON-LD without a term that means nothing", async () => {
    const text = JSON.stringify(await expanded(collection));
    const ns = "https://example.org/ns/source-criticism#";
    expect(text).toContain(
      `"${ns}likelihood":[{"@id":"${ns}likelihood-likely"}]`,
    );
    expect(text).toContain(`{"@id":"${ns}authenticity-interpolated"}`);
    expect(text).not.toMatch(/"@(?:id|type)":\[?"(?!https?:|urn:|as:|@)/);
  });

  test("holds to what the standard demands", () => {
    expect(faultsIn(collection)).toEqual([]);
  });

  test("counts offsets in code points of the stream", () => {
    const [first] = sampleAnnotations;
    const item = items.find((i) => i["id"] === `urn:x-annotation:${first?.id}`);
    const target = list(item?.["target"])[0] as Json;
    const [, position] = list(target["selector"]);
    const start = first?.anchors[0]?.start;
    expect(position).toMatchObject({ type: "TextPositionSelector", start });
  });

  test("counts what went in and what came out", () => {
    const { counts, losses } = format.write(sampleEdition());
    expect(counts).toEqual({ annotationsIn: 14, annotationsOut: 14 });
    expect(losses).toEqual([]);
  });

  test("explains every term it uses", () => {
    const used = new Set(
      JSON.stringify(items).match(/"sc:[a-z-]+-[a-z-]+"/g) ?? [],
    );
    const explained = list(collection["sc:vocabulary"]).map((t) => t["id"]);
    expect(used.size).toBeGreaterThan(10);
    for (const term of used) expect(explained).toContain(JSON.parse(term));
  });

  test("reads back to the same annotations on the same words", () => {
    const { annotations, refused } = readWebAnnotations(collection);
    expect(refused).toEqual([]);
    const again = makeEdition(
      editionInput({ annotations: annotations.map(restored) }),
    );
    expect(again.annotations).toEqual(sampleEdition().annotations);
    expect(new TextDecoder().decode(bytesOf(again))).toBe(
      new TextDecoder().decode(bytes),
    );
  });

  test("reads back the history of an annotation", () => {
    const one = annotation(comment("Now"), [anchorOf("council")], {
      id: "0190a1b2-c3d4-7000-8000-000000000001",
    });
    const event = {
      version: 1,
      type: "created" as const,
      at: one.createdAt,
      reviewer: one.reviewer,
      anchors: one.anchors,
      body: comment("Before"),
    };
    const histories = new Map([[one.id, [event]]]);
    const edition = makeEdition(
      editionInput({ annotations: [one], histories }),
    );
    const { annotations } = readWebAnnotations(read(bytesOf(edition)));
    expect(annotations[0]?.history).toEqual([event]);
    expect(annotations[0]?.externalId).toBe(`urn:uuid:${one.id}`);
  });
});
