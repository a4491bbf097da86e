/**
 * W3C Web Annotations as one JSON-LD collection with its page in line. What
 * the standard has no word for stands in terms of our own (`sc:`), whose
 * meaning travels in the file; `readWebAnnotations` reads all of it back.
 */
import { idToIri, termIri } from "@/lib/annotation/web-annotation/terms";
import type { Edition, EditionAnnotation } from "@/lib/edition/edition";
import type { Emendation } from "@/lib/emendation/emendation";
import type { ExportFormat, ExportResult } from "@/lib/export/format";
import { criticismRecord } from "../criticism-record";
import { bodiesOf } from "./body";
import { capabilities } from "./capabilities";
import { context } from "./context";
import { sourceIri, targetsOf, textIri } from "./target";

export const jsonld = {
  id: "jsonld",
  label: "Web Annotations (JSON-LD)",
  mediaType: "application/ld+json",
  extension: "jsonld",
  capabilities,
  losses: () => [],
  write,
} satisfies ExportFormat;

function write(edition: Edition): ExportResult {
  const items = edition.annotations.map((a) => itemOf(edition, a));
  const text = `${JSON.stringify(collectionOf(edition, items), null, 2)}\n`;
  return {
    files: [
      {
        name: `${edition.source.slug}.jsonld`,
        bytes: new TextEncoder().encode(text),
      },
    ],
    counts: {
      annotationsIn: edition.annotations.length,
      annotationsOut: items.length,
    },
    losses: [],
  };
}

function collectionOf(edition: Edition, items: readonly object[]) {
  const { program, source } = edition;
  const id = `${sourceIri(edition)}#annotations`;
  return {
    "@context": context,
    id,
    type: "AnnotationCollection",
    label: `Annotations on ${source.metadata.title}`,
    generated: edition.generatedAt,
    generator: {
      id: "urn:x-annotation:program",
      type: "Software",
      name: `${program.name} ${program.version}`,
    },
    total: items.length,
    "sc:source": recordOf(edition),
    "sc:editorialDeclaration": edition.editorialDeclaration,
    "sc:vocabulary": vocabularyOf(edition),
    ...emendationPage(edition, id),
    ...(edition.criticism.objects.length === 0
      ? {}
      : { "sc:criticism": criticismRecord(edition) }),
    first: {
      id: `${id}-1`,
      type: "AnnotationPage",
      partOf: id,
      startIndex: 0,
      items,
    },
  };
}

/** The bibliographic record; what is unknown is left out. */
function recordOf(edition: Edition) {
  const { metadata, file } = edition.source;
  const known = Object.entries({
    ...metadata,
    fileName: file?.name ?? null,
    fileSha256: file?.sha256 ?? null,
    textSha256: edition.text.sha256,
  }).filter(([, value]) => value !== null && value !== "");
  return {
    id: sourceIri(edition),
    "sc:text": { id: textIri(edition) },
    ...Object.fromEntries(known.map(([name, value]) => [`sc:${name}`, value])),
  };
}

/**
 * Corrections of the text, as annotations with the motivation "editing". They
 * stand apart from what was said of the text: read back, they change nothing.
 */
function emendationPage(edition: Edition, collection: string) {
  const { emendations } = edition;
  if (emendations.length === 0) return {};
  const items = emendations.map((one) => emendationItem(edition, one));
  const id = `${collection}-emendations`;
  return { "sc:emendations": { id, type: "AnnotationPage", items } };
}

function emendationItem(edition: Edition, emendation: Emendation) {
  const { id, reviewer, at, before, after, reason, kind, place } = emendation;
  const value = (purpose: string, words: string) => ({
    type: "TextualBody",
    purpose,
    format: "text/plain",
    value: words,
  });
  return {
    id: idToIri(id),
    type: "Annotation",
    motivation: "editing",
    creator: { id: idToIri(reviewer.id), type: "Person", name: reviewer.name },
    created: at,
    "sc:emendationKind": kind,
    "sc:printed": before,
    body: [
      value("editing", after),
      ...(reason === "" ? [] : [value("commenting", reason)]),
    ],
    target: {
      type: "SpecificResource",
      source: textIri(edition),
      ...(place && {
        "sc:stream": place.stream,
        selector: {
          type: "TextPositionSelector",
          start: place.start,
          end: place.end,
        },
      }),
    },
  };
}

/** Every id used below, with its words. */
function vocabularyOf(edition: Edition) {
  return edition.taxonomies.flatMap((taxonomy) =>
    taxonomy.terms.map((term) => ({
      id: termIri(taxonomy.id, term.id),
      label: term.label,
      "sc:definition": term.definition,
    })),
  );
}

function itemOf(edition: Edition, annotation: EditionAnnotation) {
  const { reviewer, history, body: said } = annotation;
  const stance = said.kind === "judgment" ? said.stance : undefined;
  const { motivation, body } = bodiesOf(edition, annotation);
  const targets = targetsOf(edition, annotation);
  return {
    id: idToIri(annotation.id),
    type: "Annotation",
    motivation,
    creator: {
      id: idToIri(reviewer.id),
      type: "Person",
      name: reviewer.name,
      nickname: reviewer.initials,
      "sc:colour": reviewer.colour,
    },
    created: annotation.createdAt,
    modified: annotation.changedAt,
    "sc:kind": termIri("kind", annotation.body.kind),
    "sc:status": termIri("status", annotation.status),
    "sc:version": annotation.version,
    ...(history.length === 0 ? {} : { "sc:history": history }),
    ...(stance && { "sc:stance": stance }),
    body,
    target: targets.length === 1 ? targets[0] : targets,
  };
}
