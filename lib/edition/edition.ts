/**
 * The neutral model of an annotated edition: one text version, what was said
 * of it, by whom, and the words used. Every exporter reads this and nothing
 * else. It is pure data: the same input gives the same edition.
 */
import type { Node } from "prosemirror-model";
import type {
  Annotation,
  AnnotationEvent,
  Body,
  Reviewer,
} from "@/lib/annotation/annotation";
import type { Metadata } from "@/lib/api/contract";
import {
  type CodePoint,
  type DocumentIndex,
  indexDocument,
  type StreamRange,
} from "@/lib/document/position";
import type { ApparatusEntry } from "@/lib/emendation/apparatus";
import type { Emendation } from "@/lib/emendation/emendation";
import type { AnnotationStatus } from "@/lib/vocabulary/vocabulary";
import type { EditionStatement } from "./choice";
import {
  type EditionCriticism,
  type EditionObject,
  noCriticism,
  sortedCriticism,
} from "./criticism";
import { type Page, pagesOf } from "./pages";
import { placedBody, sortAnchors } from "./placing";
import { bySourceOrder, compare } from "./sorting";
import { type Taxonomy, taxonomiesOf } from "./taxonomies";

export type { EditionCriticism, EditionObject } from "./criticism";
export type { Page } from "./pages";
export type { Taxonomy } from "./taxonomies";

/** The work the edition is of. */
export interface EditionSource {
  readonly id: string;
  readonly slug: string;
  readonly metadata: Metadata;
  /** The file as received; null for a source made without one. */
  readonly file: { readonly name: string; readonly sha256: string } | null;
}

/** The text every place of the edition counts in. */
export interface TextVersion {
  readonly document: Node;
  /** Streams by id: "main" first, then the notes in the order of the text. */
  readonly index: DocumentIndex;
  /** SHA-256 of the canonical text, lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * A passage whose place is known. `exact` is what stands there now; `quoted` is
 * what the reviewer quoted, and differs from it only in state "moved".
 * start = end is a point.
 */
export interface PlacedAnchor extends StreamRange {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly state: "exact" | "moved";
  readonly quoted: string;
  /** What stood around the words when they were quoted. */
  readonly quotedContext: { readonly prefix: string; readonly suffix: string };
}

/** A passage without a place: its words are kept, never its old offsets. */
export interface UnplacedAnchor {
  readonly stream: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly state: "ambiguous" | "orphaned";
}

/**
 * One annotation as the edition prints it. Without any anchor it speaks of the
 * source as a whole. A link to a passage keeps its target in `body`; the target
 * is drawn only while its anchor's state is "exact" or "moved".
 */
export interface EditionAnnotation {
  readonly id: string;
  readonly status: AnnotationStatus;
  readonly version: number;
  readonly reviewer: Reviewer;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly body: Body;
  /** In the order of the text. */
  readonly anchors: readonly PlacedAnchor[];
  readonly unplaced: readonly UnplacedAnchor[];
  /** Oldest first; empty when the caller gave no history. */
  readonly history: readonly AnnotationEvent[];
}

/** Something the edition or a format cannot carry. `places` names where. */
export interface Loss {
  readonly what: string;
  readonly count: number;
  readonly places: readonly string[];
}

export interface Program {
  readonly name: string;
  readonly version: string;
}

export interface Edition {
  readonly source: EditionSource;
  readonly text: TextVersion;
  readonly pages: readonly Page[];
  /** Current annotations, in the order of the text; without a place last. */
  readonly annotations: readonly EditionAnnotation[];
  /** The same as they are kept, withdrawn ones too, in the order they were made. */
  readonly stored: readonly Annotation[];
  /** The steps of each of these, oldest first. */
  readonly histories: ReadonlyMap<string, readonly AnnotationEvent[]>;
  /** Evidence, relations, hypotheses, custody, hands, verdicts, in their words. */
  readonly criticism: EditionCriticism;
  /** Everybody who says something in this edition, by name. */
  readonly reviewers: readonly Reviewer[];
  /** The same, and those all of whose annotations are withdrawn. */
  readonly everybody: readonly Reviewer[];
  /** Each vocabulary of which the edition uses at least one term, whole. */
  readonly taxonomies: readonly Taxonomy[];
  /** ISO 8601 instant, passed in: the edition never looks at the clock. */
  readonly generatedAt: string;
  readonly program: Program;
  /** How the text was treated and what the judgments mean, in plain words. */
  readonly editorialDeclaration: string;
  /** What the edition says of itself; null for all that stands there now. */
  readonly statement: EditionStatement | null;
  /** Where the text is not the printed one, in the order of the text. */
  readonly apparatus: readonly ApparatusEntry[];
  /** The corrections that stand, in the order of making. */
  readonly emendations: readonly Emendation[];
  /** What is not in the edition although it is in the workbench. */
  readonly losses: readonly Loss[];
}

export interface EditionInput {
  readonly source: EditionSource;
  readonly document: Node;
  /** SHA-256 of the canonical text of `document`. */
  readonly sha256: string;
  readonly annotations: readonly Annotation[];
  readonly histories?: ReadonlyMap<string, readonly AnnotationEvent[]>;
  readonly criticism?: EditionCriticism;
  /** The name of the text (lib/emendation/text-key.ts). */
  readonly textVersion?: string;
  readonly apparatus?: readonly ApparatusEntry[];
  readonly emendations?: readonly Emendation[];
  readonly generatedAt: string;
  readonly program: Program;
  readonly editorialDeclaration: string;
  readonly statement?: EditionStatement;
  /** What was left out before: by choice. */
  readonly losses?: readonly Loss[];
}

/** What the list of losses says of annotations taken back. */
export const WITHDRAWN = "withdrawn annotation, left out of the edition";

/**
 * Freezes a choice of annotations on one text. Withdrawn annotations are left
 * out and listed. An anchor said to be in place whose words do not stand there
 * loses its place (state "orphaned") and is listed; its annotation stays.
 */
export function makeEdition(input: EditionInput): Edition {
  const index = indexDocument(input.document);
  const current = input.annotations.filter((a) => a.status !== "withdrawn");
  const refused = new Set<string>();
  const annotations = current
    .map((annotation) => toEditionAnnotation(index, annotation, input, refused))
    .sort(bySourceOrder(index));
  const criticism = sortedCriticism(input.criticism ?? noCriticism);
  const emendations = (input.emendations ?? []).filter(({ undone }) => !undone);
  const emenders = emendations.map((one) => ({ ...one, history: [] }));
  return {
    source: input.source,
    text: { document: input.document, index, sha256: input.sha256 },
    pages: pagesOf(input.document, index),
    annotations,
    stored: [...input.annotations].sort(
      (a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id),
    ),
    histories: input.histories ?? new Map(),
    criticism,
    reviewers: reviewersOf([...annotations, ...criticism.objects, ...emenders]),
    everybody: reviewersOf([
      ...input.annotations.map((annotation) => ({
        ...annotation,
        history: input.histories?.get(annotation.id) ?? [],
      })),
      ...criticism.objects,
      ...emenders,
    ]),
    taxonomies: taxonomiesOf(annotations),
    generatedAt: input.generatedAt,
    program: input.program,
    editorialDeclaration: input.editorialDeclaration,
    statement: input.statement ?? null,
    apparatus: input.apparatus ?? [],
    emendations,
    losses: [...(input.losses ?? []), ...lossesOf(input.annotations, refused)],
  };
}

function toEditionAnnotation(
  index: DocumentIndex,
  annotation: Annotation,
  input: EditionInput,
  refused: Set<string>,
): EditionAnnotation {
  const refuse = () => refused.add(annotation.id);
  return {
    id: annotation.id,
    status: annotation.status,
    version: annotation.version,
    reviewer: annotation.reviewer,
    createdAt: annotation.createdAt,
    changedAt: annotation.changedAt,
    body: placedBody(index, annotation.body, refuse),
    ...sortAnchors(index, annotation.anchors, refuse),
    history: input.histories?.get(annotation.id) ?? [],
  };
}

/** By name, then id; a person who changed their name appears as last seen. */
function reviewersOf(
  all: readonly Pick<
    EditionAnnotation | EditionObject,
    "reviewer" | "history"
  >[],
): Reviewer[] {
  const found = new Map<string, Reviewer>();
  for (const one of all) {
    found.set(one.reviewer.id, one.reviewer);
    for (const event of one.history) {
      if (!found.has(event.reviewer.id)) {
        found.set(event.reviewer.id, event.reviewer);
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => compare(a.name, b.name) || compare(a.id, b.id),
  );
}

function lossesOf(
  annotations: readonly Annotation[],
  refused: ReadonlySet<string>,
): Loss[] {
  const withdrawn = annotations
    .filter((a) => a.status === "withdrawn")
    .map((a) => a.id);
  return [
    loss(WITHDRAWN, withdrawn),
    loss("annotation whose words do not stand at its place, kept without it", [
      ...refused,
    ]),
  ].filter((entry) => entry.count > 0);
}

function loss(what: string, places: readonly string[]): Loss {
  return { what, count: places.length, places: [...places].sort(compare) };
}

/** The first page that begins at or before a place of the main stream. */
export function pageAt(edition: Edition, start: CodePoint): Page | undefined {
  return edition.pages.findLast((page) => page.start <= start);
}
