/** Editions on any small document, for tests that bring their own text. */
import type { Node } from "prosemirror-model";
import type { Anchor, Annotation, Body } from "@/lib/annotation/annotation";
import { anchorFor } from "@/lib/annotation/selector";
import { codePoint, indexDocument, MAIN } from "@/lib/document/position";
import { type Edition, makeEdition } from "@/lib/edition/edition";

/** Makes anchors on this document: code points, of the running text if not said. */
export function anchorsOn(document: Node) {
  const index = indexDocument(document);
  return (start: number, end: number, stream = MAIN): Anchor =>
    anchorFor(index, {
      stream,
      start: codePoint(start),
      end: codePoint(end),
    });
}

/** An annotation by `name`, always of the same moment. */
export function annotationBy(
  name: string,
  id: string,
  body: Body,
  anchors: Anchor[],
): Annotation {
  return {
    id,
    sourceId: "source",
    status: "proposed",
    version: 1,
    reviewer: { id: "r", name, initials: "R", colour: "#075e54" },
    createdAt: "2026-01-02T03:04:05.000Z",
    changedAt: "2026-01-02T03:04:05.000Z",
    anchors,
    body,
  };
}

/** An edition of which nothing is known but its title. */
export function editionOn(
  document: Node,
  annotations: readonly Annotation[],
  title = "A source",
): Edition {
  return makeEdition({
    source: {
      id: "source",
      slug: "a-source",
      metadata: {
        title,
        author: null,
        editor: null,
        published: null,
        date: null,
        languages: ["en"],
        type: null,
        rights: null,
      },
      file: null,
    },
    document,
    sha256: "0".repeat(64),
    annotations,
    generatedAt: "2026-01-02T03:04:05.000Z",
    program: { name: "Substratum", version: "0.1.0" },
    editorialDeclaration: "Printed as received.",
  });
}
