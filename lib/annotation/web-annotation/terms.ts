/**
 * The words our Web Annotations add to those of the standard. Ids of the
 * vocabularies become "sc:<vocabulary>-<id>", a compact IRI in the namespace
 * below. Writing (lib/export/web-annotation) and reading share this file.
 */

/** Identifies our terms; nothing is ever fetched from it. */
export const NAMESPACE = "https://example.org/ns/source-criticism#";
export const PREFIX = "sc:";

/** The context of the standard, by its name; nothing is fetched from it. */
export const ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** The motivations and purposes the standard knows. */
export const motivations = [
  "assessing",
  "bookmarking",
  "classifying",
  "commenting",
  "describing",
  "editing",
  "highlighting",
  "identifying",
  "linking",
  "moderating",
  "questioning",
  "replying",
  "tagging",
] as const;
export type Motivation = (typeof motivations)[number];

/** "sc:authenticity-genuine" for the term `genuine` of `authenticity`. */
export function termIri(vocabulary: string, id: string): string {
  return `${PREFIX}${vocabulary}-${id}`;
}

/** The id of a term of this vocabulary, from its compact or full IRI. */
export function termId(vocabulary: string, iri: unknown): string | null {
  if (typeof iri !== "string") return null;
  for (const start of [PREFIX, NAMESPACE]) {
    const head = `${start}${vocabulary}-`;
    if (iri.startsWith(head)) return iri.slice(head.length);
  }
  return null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const OWN_URN = "urn:x-annotation:";

/** An id of ours as an IRI. */
export function idToIri(id: string): string {
  return UUID.test(id) ? `urn:uuid:${id}` : OWN_URN + encodeURIComponent(id);
}

/** An id of ours from its IRI; null for the IRI of somebody else. */
export function iriToId(iri: string): string | null {
  if (iri.startsWith("urn:uuid:")) return iri.slice("urn:uuid:".length);
  if (!iri.startsWith(OWN_URN)) return null;
  try {
    return decodeURIComponent(iri.slice(OWN_URN.length));
  } catch {
    return null;
  }
}
