/**
 * Divisions, units and blocks as TEI. A `div` has an order of its own: what
 * opens it, its blocks, then only divisions or what closes it. Where the
 * source does otherwise, the rest goes into a division of its own, or a block
 * keeps its kind as `ab type="…"`.
 */
import type { Node } from "prosemirror-model";
import { languageOf, type TextContext, TextWriter } from "./text-writer";
import { type Attributes, container, element } from "./xml";

interface Item {
  readonly node: Node;
  readonly position: number;
}

/** All nodes of one section or unit, whatever runs or fragments they stand in. */
interface Division {
  readonly node: Node;
  readonly items: Item[];
}

const OPENS = new Set([
  "heading",
  "abstract",
  "dateline",
  "salutation",
  "signature",
]);
const CLOSES = new Set(["dateline", "salutation", "closer", "signature"]);
/** What TEI allows anywhere: it neither opens nor closes nor fills a div. */
const ANYWHERE = new Set(["caption", "separator", "note"]);
const FRONT_KINDS = new Set(["front", "contents", "introduction"]);
const BACK_KINDS = new Set(["appendix", "index", "back"]);

/** The `text` element of a document. */
export function textElementOf(
  doc: Node,
  context: TextContext,
  attributes: Readonly<Record<string, string | null>>,
): string {
  const writer = new DivisionWriter(context);
  const divisions = sectionsOf(doc);
  const places = writer.placesWithoutText();
  const [front, body, back] = partsOf(divisions).map((part) =>
    part.map((division) => writer.section(division)),
  ) as [string[], string[], string[]];
  return container("text", attributes, [
    container("front", {}, front),
    container("body", {}, [places, ...body]),
    container("back", {}, back),
  ]);
}

/** Front, body, back; the body is never empty. */
function partsOf(divisions: readonly Division[]): Division[][] {
  const kind = (division: Division) => division.node.attrs["kind"] as string;
  const first = divisions.findIndex((d) => !FRONT_KINDS.has(kind(d)));
  const last = divisions.findLastIndex((d) => !BACK_KINDS.has(kind(d)));
  if (first < 0 || last < first) return [[], [...divisions], []];
  return [
    divisions.slice(0, first),
    divisions.slice(first, last + 1),
    divisions.slice(last + 1),
  ];
}

/** Neighbouring runs of one section are one division again. */
function sectionsOf(doc: Node): Division[] {
  return joined(itemsOf(doc, -1), (a, b) => a.attrs["id"] === b.attrs["id"]);
}

function itemsOf(parent: Node, position: number): Item[] {
  const items: Item[] = [];
  parent.forEach((node, offset) => {
    items.push({ node, position: position + 1 + offset });
  });
  return items;
}

/** Takes neighbours together that are parts of one thing. */
function joined(
  items: readonly Item[],
  same: (a: Node, b: Node) => boolean,
): Division[] {
  const divisions: Division[] = [];
  for (const { node, position } of items) {
    const last = divisions.at(-1);
    const content = itemsOf(node, position);
    if (last && same(last.node, node)) last.items.push(...content);
    else divisions.push({ node, items: content });
  }
  return divisions;
}

class DivisionWriter {
  private readonly context: TextContext;
  private readonly text: TextWriter;
  /** Parts written of each section and unit, by xml:id. */
  private readonly fragments = new Map<string, number>();

  constructor(context: TextContext) {
    this.context = context;
    this.text = new TextWriter(context);
  }

  section(division: Division): string {
    const { kind, title } = division.node.attrs as Record<string, string>;
    return this.div("section", division, { type: kind, n: title });
  }

  /** Written once, before the first section. */
  placesWithoutText(): string {
    return this.text.placesWithoutText();
  }

  private unit(division: Division): string {
    const { kind, lang, partOf } = division.node.attrs as Record<
      string,
      string | null
    >;
    return this.div("unit", division, {
      type: kind ?? null,
      "xml:lang": languageOf(lang),
      corresp: partOf ? this.context.ids.pointer("unit", partOf) : null,
    });
  }

  /** A thing interrupted goes on in a further div that points back. */
  private div(
    thing: "section" | "unit",
    { node, items }: Division,
    attributes: Attributes,
  ): string {
    const whole = this.context.ids.of(thing, node.attrs["id"] as string);
    const count = (this.fragments.get(whole) ?? 0) + 1;
    this.fragments.set(whole, count);
    const partId = (n: number) =>
      n === 1 ? whole : this.context.ids.of("fragment", `${whole}.part-${n}`);
    const identity = {
      "xml:id": partId(count),
      prev: count === 1 ? null : `#${partId(count - 1)}`,
    };
    return div({ ...attributes, ...identity }, this.content(items));
  }

  /** Content of a div: blocks first, then divisions only. */
  private content(items: readonly Item[]): string[] {
    const opening = lengthWhile(items, ({ node }) =>
      isOneOf(node, OPENS, ANYWHERE),
    );
    const dividing = items.findIndex(
      ({ node }, at) => at >= opening && startsDivision(node),
    );
    if (dividing < 0) {
      return [
        ...items.slice(0, opening).map((item) => this.opening(item)),
        ...this.blocksAndClosing(items.slice(opening)),
      ];
    }
    return [
      ...items.slice(0, opening).map((item) => this.opening(item)),
      ...items.slice(opening, dividing).map((item) => this.block(item)),
      ...this.divisions(items.slice(dividing)),
    ];
  }

  /** Units, parts under a heading, and what stands loose between them. */
  private divisions(items: readonly Item[]): string[] {
    const written: string[] = [];
    for (let at = 0; at < items.length; ) {
      const { node } = items[at] as Item;
      const rest = items.slice(at);
      let length: number;
      if (node.type.name === "unit") {
        length = lengthWhile(rest, (item) => isSameUnit(item.node, node));
        const [unit] = joined(rest.slice(0, length), () => true);
        if (unit) written.push(this.unit(unit));
      } else if (node.type.name === "heading") {
        length =
          1 + lengthWhile(rest.slice(1), (item) => isBelow(item.node, node));
        written.push(this.part("part", rest.slice(0, length)));
      } else {
        length = lengthWhile(rest, (item) => !startsDivision(item.node));
        written.push(this.part("passage", rest.slice(0, length)));
      }
      at += length;
    }
    return written;
  }

  private part(type: string, items: readonly Item[]): string {
    return div({ type }, this.content(items));
  }

  private blocksAndClosing(items: readonly Item[]): string[] {
    const lastFilling = items.findLastIndex(
      ({ node }) => !isOneOf(node, CLOSES, ANYWHERE),
    );
    return items.map((item, at) =>
      at > lastFilling && lastFilling >= 0
        ? this.closing(item)
        : this.block(item),
    );
  }

  private opening(item: Item): string {
    const { node } = item;
    if (node.type.name === "heading") {
      const level = `level-${node.attrs["level"] as number}`;
      return element("head", { rend: level }, this.words(item));
    }
    if (node.type.name === "abstract") {
      const paragraph = element("p", language(node), this.words(item));
      return element("argument", {}, paragraph);
    }
    return this.closing(item);
  }

  /** Elements that TEI allows at the beginning or the end of a div only. */
  private closing(item: Item): string {
    const name = {
      dateline: "dateline",
      salutation: "salute",
      closer: "closer",
      signature: "signed",
    }[item.node.type.name];
    return name
      ? element(name, language(item.node), this.words(item))
      : this.block(item);
  }

  /** A block as it may stand anywhere in a div, and in a quotation. */
  private block(item: Item): string {
    const { node, position } = item;
    switch (node.type.name) {
      case "paragraph":
        return element(
          "p",
          { rend: roleOf(node), ...language(node) },
          this.words(item),
        );
      case "verse":
        return element("lg", language(node), this.verse(item));
      case "quotation":
        return container("quote", {}, this.blocksIn(node, position));
      case "list":
        return container("list", {}, this.blocksIn(node, position));
      case "listItem":
        return element(
          "item",
          { n: (node.attrs["marker"] as string) || null },
          this.words(item),
        );
      case "caption":
        return element(
          "figure",
          {},
          element("head", language(node), this.words(item)),
        );
      case "separator":
        return separator(node);
      case "note":
        return this.context.homes.standsAlone(node)
          ? this.text.note(item)
          : this.noteElsewhere(node);
      default:
        return element(
          "ab",
          { type: node.type.name, ...language(node) },
          this.words(item),
        );
    }
  }

  /** Where a note is printed that is written at its call. */
  private noteElsewhere(note: Node): string {
    const id = note.attrs["id"] as string;
    const corresp = this.context.ids.pointer("note", id);
    return element("milestone", { unit: "note", corresp });
  }

  private blocksIn(parent: Node, position: number): string[] {
    return itemsOf(parent, position).map((item) => this.block(item));
  }

  private words({ node, position }: Item): string {
    return this.text.block(node, position);
  }

  private verse({ node, position }: Item): string {
    return element("l", {}, this.text.block(node, position, "</l><l>"));
  }
}

/** A div, even when all its notes stand elsewhere and nothing is left. */
function div(attributes: Attributes, children: readonly string[]): string {
  return container("div", attributes, children) || element("div", attributes);
}

function separator(node: Node): string {
  const literal = node.attrs["literal"] as string;
  if (literal === "") return element("space", { dim: "vertical" });
  return element("milestone", { unit: "separator", n: literal });
}

function startsDivision(node: Node): boolean {
  return node.type.name === "unit" || node.type.name === "heading";
}

function isSameUnit(a: Node, b: Node): boolean {
  return a.type.name === "unit" && a.attrs["id"] === b.attrs["id"];
}

/** True for all that stands under a heading: up to the next of its rank. */
function isBelow(node: Node, heading: Node): boolean {
  if (node.type.name !== "heading") return true;
  const level = (n: Node) => n.attrs["level"] as number;
  return level(node) > level(heading);
}

function isOneOf(node: Node, ...sets: ReadonlySet<string>[]): boolean {
  return sets.some((names) => names.has(node.type.name));
}

function lengthWhile<T>(list: readonly T[], holds: (entry: T) => boolean) {
  const end = list.findIndex((entry) => !holds(entry));
  return end < 0 ? list.length : end;
}

function roleOf(node: Node): string | null {
  const role = node.attrs["role"] as string;
  return role === "body" ? null : role;
}

function language(node: Node): Attributes {
  return { "xml:lang": languageOf(node.attrs["lang"]) };
}
