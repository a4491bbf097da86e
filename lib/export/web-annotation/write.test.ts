import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import type { Annotation } from "@/lib/annotation/annotation";
import { indexForSearch } from "@/lib/annotation/document-search";
import {
  type IncomingAnnotation,
  placeBody,
  placeIncoming,
  readWebAnnotations,
} from "@/lib/annotation/web-annotation";
import { motivations } from "@/lib/annotation/web-annotation/terms";
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

const oa = (name: string) => ({ "@id": `oa:${name}` });
const iri = (id: string) => ({ "@id": id, "@type": "@id" });
const time = (id: string) => ({ "@id": id, "@type": "xsd:dateTime" });

/** The terms of the standard this export uses, by the IRIs the standard gives. */
const standardContext = {
  "@context": {
    oa: "http://www.w3.org/ns/oa#",
    as: "http://www.w3.org/ns/activitystreams#",
    dcterms: "http://purl.org/dc/terms/",
    dc: "http://purl.org/dc/elements/1.1/",
    foaf: "http://xmlns.com/foaf/0.1/",
    rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    rdfs: "http://www.w3.org/2000/01/rdf-schema#",
    xsd: "http://www.w3.org/2001/XMLSchema#",
    id: { "@id": "@id", "@type": "@id" },
    type: { "@id": "@type", "@type": "@vocab" },
    Annotation: "oa:Annotation",
    SpecificResource: "oa:SpecificResource",
    TextualBody: "oa:TextualBody",
    TextQuoteSelector: "oa:TextQuoteSelector",
    TextPositionSelector: "oa:TextPositionSelector",
    AnnotationCollection: "as:OrderedCollection",
    AnnotationPage: "as:OrderedCollectionPage",
    Person: "foaf:Person",
    Software: "as:Application",
    ...Object.fromEntries(motivations.map((name) => [name, oa(name)])),
    body: iri("oa:hasBody"),
    target: iri("oa:hasTarget"),
    source: iri("oa:hasSource"),
    selector: iri("oa:hasSelector"),
    scope: iri("oa:hasScope"),
    motivation: { "@id": "oa:motivatedBy", "@type": "@vocab" },
    purpose: { "@id": "oa:hasPurpose", "@type": "@vocab" },
    exact: "oa:exact",
    prefix: "oa:prefix",
    suffix: "oa:suffix",
    start: { "@id": "oa:start", "@type": "xsd:nonNegativeInteger" },
    end: { "@id": "oa:end", "@type": "xsd:nonNegativeInteger" },
    value: "rdf:value",
    format: "dc:format",
    name: "foaf:name",
    nickname: "foaf:nick",
    label: "rdfs:label",
    creator: iri("dcterms:creator"),
    generator: iri("as:generator"),
    created: time("dcterms:created"),
    modified: time("dcterms:modified"),
    generated: time("dcterms:issued"),
    first: iri("as:first"),
    partOf: iri("as:partOf"),
    total: { "@id": "as:totalItems", "@type": "xsd:nonNegativeInteger" },
    startIndex: { "@id": "as:startIndex", "@type": "xsd:nonNegativeInteger" },
    items: { "@id": "as:items", "@type": "@id", "@container": "@list" },
  },
};

async function documentLoader(url: string) {
  if (url !== "http://www.w3.org/ns/anno.jsonld") {
    throw new Error(`No context but the standard's is used, not ${url}`);
  }
  return { contextUrl: null, documentUrl: url, document: standardContext };
}

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
    const expanded = await jsonld.expand(collection, {
      safe: true,
      documentLoader,
    });
    const text = JSON.stringify(expanded);
    const ns = "https://example.org/ns/source-criticism#";
    expect(text).toContain(
      `"${ns}likelihood":[{"@id":"${ns}likelihood-likely"}]`,
    );
    expect(text).toContain(`{"@id":"${ns}authenticity-interpolated"}`);
    expect(text).not.toMatch(/"@(?:id|type)":\[?"(?!https?:|urn:|as:|@)/);
  });

  test("holds to what the standard demands of a collection", () => {
    const first = collection["first"] as Json;
    expect(collection["type"]).toBe("AnnotationCollection");
    expect(collection["total"]).toBe(items.length);
    expect(first).toMatchObject({
      type: "AnnotationPage",
      startIndex: 0,
      partOf: collection["id"],
    });
  });

  test("holds to what the standard demands of an annotation", () => {
    const ids = items.map((item) => item["id"]);
    expect(new Set(ids).size).toBe(items.length);
    for (const item of items) {
      expect(item["id"]).toMatch(/^urn:/);
      expect(item["type"]).toBe("Annotation");
      expect(item["created"]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      for (const name of list(item["motivation"])) {
        expect(motivations).toContain(name);
      }
      for (const body of list(item["body"])) checkBody(body);
      for (const target of list(item["target"])) checkTarget(target);
    }
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

function checkBody(body: Json): void {
  expect(["TextualBody", "SpecificResource"]).toContain(body["type"]);
  expect(motivations).toContain(body["purpose"]);
  if (body["type"] === "TextualBody") {
    expect(typeof body["value"]).toBe("string");
  } else {
    expect(body["source"]).toMatch(/^(?:sc|urn|https?):/);
  }
}

function checkTarget(target: unknown): void {
  if (typeof target === "string") {
    expect(target).toMatch(/^urn:/);
    return;
  }
  const fields = target as Json;
  expect(fields["type"]).toBe("SpecificResource");
  expect(fields["source"]).toMatch(/^urn:/);
  for (const selector of list(fields["selector"])) {
    if (selector["type"] === "TextQuoteSelector") {
      expect(typeof selector["exact"]).toBe("string");
    } else {
      expect(selector["type"]).toBe("TextPositionSelector");
      expect(selector["start"]).toBeLessThanOrEqual(selector["end"] as number);
    }
  }
}
