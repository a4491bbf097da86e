/**
 * Hands, voices and deliveries of the text: by these a reader narrows what is
 * said, and switches off what one hand is said to have written.
 */
import type { Node } from "prosemirror-model";
import { handsInText } from "@/lib/criticism/hands-in-text";
import {
  liesIn,
  type NamedPart,
  namedParts,
} from "@/lib/criticism/named-parts";
import type { Range } from "@/lib/criticism/ranges";
import { escapeHtml, type NodeRenderer, openTag } from "@/lib/document/html";
import {
  lengthOf,
  MAIN,
  pmToCodePoint,
  streamOf,
} from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { voicesOf } from "@/lib/document/voices";
import type { Edition, EditionAnnotation } from "@/lib/edition/edition";

interface Part extends Omit<NamedPart, "type"> {
  readonly type: NamedPart["type"] | "hand";
  /** The name of the part inside the page. */
  readonly key: string;
}

const titles = { hand: "Hand", voice: "Voice", delivery: "Delivery" } as const;

/** An edition is never changed: its parts are found once. */
const found = new WeakMap<Edition, readonly Part[]>();

export function partsOf(edition: Edition): readonly Part[] {
  const known = found.get(edition);
  if (known) return known;
  const { document, index } = edition.text;
  const { objects } = edition.criticism;
  const named = namedParts(objects, voicesOf(document, index));
  const parts = [...handParts(edition), ...named].map((part, n) => ({
    ...part,
    key: `p${n + 1}`,
  }));
  found.set(edition, parts);
  return parts;
}

function handParts({ text, criticism }: Edition): Omit<Part, "key">[] {
  const length = lengthOf(streamOf(text.index, MAIN));
  const { objects } = criticism;
  return handsInText({ objects, annotations: [] }, length).flatMap(
    ({ label: under, hands }) =>
      hands
        .filter(({ ranges }) => ranges.length > 0)
        .map(({ id, label, ranges }) => ({
          id,
          type: "hand" as const,
          label: under === "" ? label : `${label} (${under})`,
          places: ranges.map((range) => ({ stream: MAIN, ...range })),
        })),
  );
}

/** Keys of the parts in which an annotation has a word. */
export function partKeysOf(
  edition: Edition,
  { anchors }: EditionAnnotation,
): string {
  return partsOf(edition)
    .filter((part) => liesIn(part as NamedPart, anchors))
    .map(({ key }) => key)
    .join(" ");
}

/** The two lists a reader chooses from; "" where there is nothing to choose. */
export function partFilters(edition: Edition): string {
  const parts = partsOf(edition);
  const hands = parts.filter(({ type }) => type === "hand");
  const groups = Object.entries(titles).map(([type, title]) =>
    groupOf(
      title,
      parts.filter((part) => part.type === type),
    ),
  );
  const within = `<label>In <select name="within"><option value="">the whole text</option>${groups.join("")}</select></label>`;
  const without = `<label>Without <select name="without"><option value="">nobody</option>${groupOf(titles.hand, hands)}</select></label>`;
  return (parts.length > 0 ? within : "") + (hands.length > 0 ? without : "");
}

function groupOf(title: string, parts: readonly Part[]): string {
  if (parts.length === 0) return "";
  const options = parts.map(
    ({ key, label }) => `<option value="${key}">${escapeHtml(label)}</option>`,
  );
  return `<optgroup label="${title}">${options.join("")}</optgroup>`;
}

/** Blocks of the text that name the hands which wrote all of them. */
export function handRenderers(edition: Edition): Record<string, NodeRenderer> {
  const hands = partsOf(edition).filter(({ type }) => type === "hand");
  if (hands.length === 0) return {};
  const stream = streamOf(edition.text.index, MAIN);
  const render: NodeRenderer = (node, { position, inner }) => {
    const start = pmToCodePoint(stream, position + 1);
    const end = pmToCodePoint(stream, position + node.nodeSize - 1);
    const keys = hands
      .filter(({ places }) => covers(places, { start, end }))
      .map(({ key }) => key);
    const [name, attributes] = tagOf(node);
    const own = { ...attributes, "data-hands": keys.join(" ") || null };
    return `${openTag(name, own)}${inner()}</${name}>`;
  };
  const names = Object.values(schema.nodes)
    .filter((type) => type.isTextblock && type.name !== "note")
    .map(({ name }) => [name, render] as const);
  return Object.fromEntries(names);
}

const covers = (ranges: readonly Range[], block: Range) =>
  block.start < block.end &&
  ranges.some(({ start, end }) => start <= block.start && block.end <= end);

function tagOf(node: Node): [string, Readonly<Record<string, unknown>>] {
  const spec = node.type.spec.toDOM?.(node) as [string, unknown];
  const [name, second] = spec;
  const attributes =
    typeof second === "object" && second !== null ? second : {};
  return [name, attributes as Readonly<Record<string, unknown>>];
}
