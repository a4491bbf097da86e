/**
 * What the W3C Web Annotation Data Model demands (its MUSTs, in our words), and
 * the terms of its context that our exports use.
 */
import jsonld from "jsonld";
import { motivations } from "@/lib/annotation/web-annotation/terms";

type Json = Readonly<Record<string, unknown>>;

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

/** Gives the standard's context from here: nothing is fetched. */
export async function documentLoader(url: string) {
  if (url !== "http://www.w3.org/ns/anno.jsonld") {
    throw new Error(`No context but the standard's is used, not ${url}`);
  }
  return { contextUrl: null, documentUrl: url, document: standardContext };
}

/** The graph a reader of linked data sees; fails on a term without meaning. */
export function expanded(collection: object): Promise<unknown> {
  return jsonld.expand(collection, { safe: true, documentLoader });
}

/** Every demand that a collection of annotations does not meet. */
export function faultsIn(collection: Json): string[] {
  const page = collection["first"] as Json;
  const items = (page["items"] ?? []) as Json[];
  const ids = items.map(({ id }) => id);
  return [
    ...demand("the collection", {
      "has the context": list(collection["@context"]).includes(CONTEXT),
      "has one id": isIri(collection["id"]),
      "is a collection": has(collection["type"], "AnnotationCollection"),
      "says how many": collection["total"] === items.length,
    }),
    ...demand("the page", {
      "is a page": has(page["type"], "AnnotationPage"),
      "begins somewhere": isCount(page["startIndex"]),
      "belongs to the collection": page["partOf"] === collection["id"],
      "names each annotation once": new Set(ids).size === ids.length,
    }),
    ...items.flatMap(annotationFaults),
  ];
}

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

function annotationFaults(item: Json): string[] {
  const name = `annotation ${String(item["id"])}`;
  const motives = list(item["motivation"]);
  const creators = list(item["creator"]) as Json[];
  return [
    ...demand(name, {
      "has one id": isIri(item["id"]),
      "is an annotation": has(item["type"], "Annotation"),
      "has a target": list(item["target"]).length > 0,
      "has known motives": motives.every(isMotivation),
      "was made at a time with its zone": isInstant(item["created"]),
      "names who made it": creators.every(
        (one) => isIri(one["id"]) && typeof one["name"] === "string",
      ),
    }),
    ...list(item["body"]).flatMap((body) => resourceFaults(name, body)),
    ...list(item["target"]).flatMap((target) => resourceFaults(name, target)),
  ];
}

/** A body or target: an IRI, a text, or part of another resource. */
function resourceFaults(name: string, resource: unknown): string[] {
  if (typeof resource === "string") {
    return demand(name, { "points to an IRI": isIri(resource) });
  }
  const fields = resource as Json;
  const purposes = list(fields["purpose"]);
  const isText = fields["type"] === "TextualBody";
  return [
    ...demand(name, {
      "has known purposes": purposes.every(isMotivation),
      "is a text or a specific resource":
        isText || fields["type"] === "SpecificResource",
      "has one text or one source": isText
        ? typeof fields["value"] === "string"
        : isIri(fields["source"]),
    }),
    ...list(fields["selector"]).flatMap((one) => selectorFaults(name, one)),
  ];
}

function selectorFaults(name: string, selector: unknown): string[] {
  const { type, exact, prefix, suffix, start, end } = selector as Json;
  const isWords = (value: unknown) =>
    value === undefined || typeof value === "string";
  switch (type) {
    case "TextQuoteSelector":
      return demand(name, {
        "quotes once": typeof exact === "string",
        "has one context on each side": isWords(prefix) && isWords(suffix),
      });
    case "TextPositionSelector":
      return demand(name, {
        "begins before it ends":
          isCount(start) && isCount(end) && Number(start) <= Number(end),
      });
    default:
      return [`${name}: ${String(type)} is no selector we write`];
  }
}

const demand = (name: string, demands: Readonly<Record<string, boolean>>) =>
  Object.entries(demands).flatMap(([what, met]) =>
    met ? [] : [`${name}: not "${what}"`],
  );

const list = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const has = (value: unknown, name: string) => list(value).includes(name);
const isIri = (value: unknown) =>
  typeof value === "string" && /^[a-z][a-z0-9+.-]*:\S+$/.test(value);
const isCount = (value: unknown) =>
  Number.isInteger(value) && Number(value) >= 0;
const isMotivation = (value: unknown) =>
  (motivations as readonly unknown[]).includes(value);
const isInstant = (value: unknown) =>
  typeof value === "string" &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
