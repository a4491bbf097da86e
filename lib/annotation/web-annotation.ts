/**
 * Reads W3C Web Annotations (Recommendation of 23 February 2017), our own and
 * those of other programs. Each is read by itself: one that cannot be used is
 * refused with its reason, the others come in.
 */
import { AppError } from "@/lib/core/errors";
import type { DocumentIndex } from "@/lib/document/position";
import type { Anchor, AnnotationEvent, Body } from "./annotation";
import type { DocumentSearch } from "./document-search";
import { placeAnchor } from "./place";
import {
  type Fields,
  fieldsOf,
  hasType,
  isFields,
  listOf,
  refuse,
} from "./web-annotation/fields";
import { readForeignBody } from "./web-annotation/foreign-body";
import { readOwnBody } from "./web-annotation/own-body";
import {
  createdOf,
  creatorNameOf,
  historyOf,
  type OwnRecord,
  ownRecordOf,
} from "./web-annotation/record";
import { type IncomingQuotation, readTargets } from "./web-annotation/target";
import { PREFIX } from "./web-annotation/terms";

export type { OwnRecord } from "./web-annotation/record";
export type { IncomingQuotation } from "./web-annotation/target";

export interface IncomingAnnotation {
  /** The id it came with: reading the same file twice gives the same ids. */
  readonly externalId: string | null;
  readonly creatorName: string | null;
  /** ISO 8601, UTC. */
  readonly created: string | null;
  /** None: it speaks of the source as a whole. Not placed yet. */
  readonly quotations: readonly IncomingQuotation[];
  /** A passage a link points to is not placed yet either: see `placeBody`. */
  readonly body: Body;
  /** Oldest first; only in our own exports. */
  readonly history?: readonly AnnotationEvent[];
  /** Set for annotations of our own exports: all the standard has no word for. */
  readonly own?: OwnRecord;
}

export interface Refused {
  /** Counted from 0, over all items of the file. */
  readonly index: number;
  readonly reason: string;
}

/**
 * Reads one annotation, an array of them, a collection or a page. Never throws:
 * what is none of these is refused as item 0.
 */
export function readWebAnnotations(json: unknown): {
  annotations: IncomingAnnotation[];
  refused: Refused[];
} {
  const annotations: IncomingAnnotation[] = [];
  const refused: Refused[] = [];
  for (const [index, item] of itemsOf(json).entries()) {
    try {
      annotations.push(readItem(item));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ index, reason: `Annotation ${index}: ${error.message}` });
    }
  }
  return { annotations, refused };
}

/** Collections hold pages, pages hold items; both may be given in line. */
function itemsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json.flatMap(itemsOf);
  if (!isFields(json)) return [json];
  if (hasType(json, "AnnotationCollection")) return pagesOf(json["first"]);
  if (hasType(json, "AnnotationPage")) return pagesOf(json);
  return [json];
}

/** The items of a page and of the pages that follow it in line. */
function pagesOf(first: unknown): readonly unknown[] {
  const items: unknown[] = [];
  let page = first;
  while (isFields(page)) {
    items.push(...listOf(page["items"]));
    page = page["next"];
  }
  return items;
}

function readItem(item: unknown): IncomingAnnotation {
  if (typeof item === "string") {
    refuse("items", "holds only an address here, not the annotation itself");
  }
  const fields = fieldsOf(item, "annotation");
  if (!hasType(fields, "Annotation")) refuse("type", 'must be "Annotation"');
  const quotations = readTargets(fields["target"]);
  const common = {
    externalId: externalIdOf(fields),
    creatorName: creatorNameOf(fields),
    created: createdOf(fields),
    quotations,
  };
  if (fields[`${PREFIX}kind`] === undefined) {
    return { ...common, body: readForeignBody(fields) };
  }
  return {
    ...common,
    body: readOwnBody(fields),
    history: historyOf(fields),
    own: ownRecordOf(fields),
  };
}

function externalIdOf(fields: Fields): string | null {
  const id = fields["id"] ?? fields["@id"];
  if (id === undefined || id === null) return null;
  if (typeof id === "string" && id !== "") return id;
  return refuse("id", "must be text");
}

/**
 * The anchor of an incoming quotation on this text. One that its writer had
 * marked as moved stays so: a person has yet to check it.
 */
export function placeIncoming(
  text: DocumentIndex | DocumentSearch,
  quotation: IncomingQuotation,
): Anchor {
  const { anchor, state } = placeAnchor(text, quotation);
  if (state !== "exact" || quotation.quoted === undefined) return anchor;
  return { ...anchor, ...quotation.quoted, state: "moved" };
}

/** The body with the passage a link points to placed on this text. */
export function placeBody(
  text: DocumentIndex | DocumentSearch,
  body: Body,
): Body {
  if (body.kind !== "link" || body.target.type !== "passage") return body;
  const { anchor } = body.target;
  const { stream, start, exact, prefix, suffix } = anchor;
  const hint = { stream, start };
  const placed = placeAnchor(text, { exact, prefix, suffix, hint }).anchor;
  return { ...body, target: { type: "passage", anchor: placed } };
}
