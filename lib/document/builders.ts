/**
 * Small documents for tests, with names for places: doc(p("a<x>b")).pos("x").
 * "<name>" in a text is a place and no text.
 */
import type { Attrs, Node } from "prosemirror-model";
import { schema } from "./schema";

/** A node and the places named in it, counted from the start of the node. */
export interface Built {
  readonly node: Node;
  readonly places: Readonly<Record<string, number>>;
}

export interface BuiltDocument extends Built {
  /** The ProseMirror position of a named place. Throws when there is none. */
  pos(name: string): number;
}

type Child = Built | string;

function build(
  type: string,
  attrs: Attrs | null,
  children: readonly Child[],
): Built {
  const places: Record<string, number> = {};
  const nodes: Node[] = [];
  // The document itself has no opening token.
  let at = type === "doc" ? 0 : 1;
  for (const child of children.flatMap(parse)) {
    for (const [name, offset] of Object.entries(child.places)) {
      places[name] = at + offset;
    }
    if (child.node) nodes.push(child.node);
    at += child.node?.nodeSize ?? 0;
  }
  return { node: schema.node(type, attrs, nodes), places };
}

interface Parsed {
  readonly node: Node | null;
  readonly places: Readonly<Record<string, number>>;
}

function parse(child: Child): Parsed[] {
  if (typeof child !== "string") return [child];
  const places: Record<string, number> = {};
  let text = "";
  for (const part of child.split(/(<\w+>)/)) {
    if (/^<\w+>$/.test(part)) places[part.slice(1, -1)] = text.length;
    else text += part;
  }
  return [{ node: text === "" ? null : schema.text(text), places }];
}

/** A document; blocks that stand in no section are put into one. */
export function doc(...children: readonly Built[]): BuiltDocument {
  const loose = children.some(({ node }) => node.type.name !== "section");
  const sections = loose ? [section({}, ...children)] : children;
  const { node, places } = build("doc", null, sections);
  node.check();
  return {
    node,
    places,
    pos(name) {
      const place = places[name];
      if (place === undefined) throw new Error(`No place <${name}>`);
      return place;
    },
  };
}

export function section(attrs: Attrs, ...children: readonly Built[]): Built {
  return build("section", { id: "s-1", ...attrs }, children);
}

export function unit(attrs: Attrs, ...children: readonly Built[]): Built {
  return build("unit", { id: "e-0001", ...attrs }, children);
}

export function p(...children: readonly Child[]): Built {
  return build("paragraph", null, children);
}

export function heading(level: number, ...children: readonly Child[]): Built {
  return build("heading", { level }, children);
}

/** Any other block by its name in the schema. */
export function block(type: string, ...children: readonly Child[]): Built {
  return build(type, null, children);
}

export function note(id: string, ...children: readonly Child[]): Built {
  return build("note", { id }, children);
}

export function separator(literal = ""): Built {
  return build("separator", { literal }, []);
}

export function page(label: string): Built {
  return build("pageBreak", { label }, []);
}

export function ref(
  id: string,
  target: string | null = null,
  printed = "¹",
): Built {
  return build("noteRef", { id, target, printed }, []);
}

export function omission(literal = "(omission)", id = "o-0001"): Built {
  return build("omissionMark", { id, literal }, []);
}

export function br(): Built {
  return build("lineBreak", null, []);
}

/** Text with a mark. */
export function marked(mark: string, text: string, attrs: Attrs = {}): Built {
  return { node: schema.text(text, [schema.mark(mark, attrs)]), places: {} };
}
