/** Where an annotation is: selectors whose offsets count code points. */
import { idToIri, termIri } from "@/lib/annotation/web-annotation/terms";
import { MAIN, type StreamId } from "@/lib/document/position";
import type {
  Edition,
  EditionAnnotation,
  PlacedAnchor,
  UnplacedAnchor,
} from "@/lib/edition/edition";

/** The work. */
export function sourceIri(edition: Edition): string {
  return idToIri(edition.source.id);
}

/**
 * The text version, whose main stream the offsets count. Named by its hash: the
 * same text has the same name wherever it is kept.
 */
export function textIri(edition: Edition): string {
  return idToIri(`text:${edition.text.sha256}`);
}

/** A stream as a resource of its own: offsets in a note count in the note. */
export function streamIri(edition: Edition, stream: StreamId): string {
  const text = textIri(edition);
  return stream === MAIN ? text : `${text}/${stream}`;
}

/** All targets: one for each passage, the work itself when there is none. */
export function targetsOf(edition: Edition, annotation: EditionAnnotation) {
  const targets = [
    ...annotation.anchors.map((anchor) => placedTarget(edition, anchor)),
    ...annotation.unplaced.map((anchor) => lostTarget(edition, anchor)),
  ];
  return targets.length === 0 ? [sourceIri(edition)] : targets;
}

/** The resource a passage belongs to; a passage in a note names its stream. */
function resourceOf(edition: Edition, stream: StreamId) {
  return {
    source: streamIri(edition, stream),
    ...(stream === MAIN
      ? {}
      : { scope: textIri(edition), "sc:stream": stream }),
  };
}

function quote({ exact, prefix, suffix }: UnplacedAnchor | PlacedAnchor) {
  return { type: "TextQuoteSelector", exact, prefix, suffix };
}

/** The quotation as it was made, for a passage that has changed since. */
function quotedOnce({ quoted, quotedContext }: PlacedAnchor) {
  return {
    "sc:quoted": quoted,
    "sc:quotedPrefix": quotedContext.prefix,
    "sc:quotedSuffix": quotedContext.suffix,
  };
}

export function placedTarget(edition: Edition, anchor: PlacedAnchor) {
  const { stream, start, end, state } = anchor;
  return {
    type: "SpecificResource",
    ...resourceOf(edition, stream),
    "sc:anchorState": termIri("anchor-state", state),
    ...(state === "moved" ? quotedOnce(anchor) : {}),
    selector: [quote(anchor), { type: "TextPositionSelector", start, end }],
  };
}

/** Words without a place: offsets would be a guess, so there are none. */
export function lostTarget(edition: Edition, anchor: UnplacedAnchor) {
  return {
    type: "SpecificResource",
    ...resourceOf(edition, anchor.stream),
    "sc:anchorState": termIri("anchor-state", anchor.state),
    selector: quote(anchor),
  };
}
