/** Styles of a Word document: what a paragraph or a run is, by its style. */
import {
  attr,
  child,
  childValue,
  streamElements,
  type XmlElement,
} from "../xml/stream";
import type { Parts } from "./package";

export interface Style {
  /** In lower case; English for built-in styles in every language of Word. */
  readonly name: string;
  readonly basedOn: string | null;
  /** Level of a heading, 1 to 6; null for all else. */
  readonly outline: number | null;
  readonly run: XmlElement | null;
}

export class Styles {
  private readonly styles = new Map<string, Style>();

  constructor(parts: Parts) {
    const bytes = parts.get("word/styles.xml");
    if (!bytes) return;
    streamElements(bytes, 1, (element) => {
      const id = attr(element, "styleId");
      if (element.name !== "style" || id === null) return;
      this.styles.set(id, {
        name: (childValue(element, "name") ?? id).toLowerCase(),
        basedOn: childValue(element, "basedOn"),
        outline: outlineIn(child(element, "pPr")),
        run: child(element, "rPr"),
      });
    });
  }

  /** A style and those it is based on, the nearest first. */
  chain(id: string | null): Style[] {
    const found: Style[] = [];
    for (let at = id; at !== null && found.length < 20; ) {
      const style = this.styles.get(at);
      if (!style) break;
      found.push(style);
      at = style.basedOn;
    }
    // A document without its styles still has their ids.
    if (found.length === 0 && id !== null) {
      const name = id.toLowerCase().replace(/([a-z])(\d)$/, "$1 $2");
      found.push({ name, basedOn: null, outline: null, run: null });
    }
    return found;
  }
}

export function outlineIn(pPr: XmlElement | null): number | null {
  const level = childValue(pPr, "outlineLvl");
  const number = Number(level ?? 9);
  return level !== null && number < 6 ? number + 1 : null;
}

const BY_NAME: readonly [RegExp, string][] = [
  [/^(?:intense )?quote|^block text|^zitat|blockquote|extract/, "quotation"],
  [/^verse|^poem|^poetry/, "verse"],
  [/^caption/, "caption"],
  [/^date$/, "dateline"],
  [/^salutation/, "salutation"],
  [/^closing/, "closer"],
  [/^signature/, "signature"],
  [/^abstract/, "abstract"],
];

/** What a paragraph is: a type of block, and the level of a heading. */
export function kindOf(
  styles: readonly Style[],
  outline: number | null,
): { readonly type: string; readonly level: number | null } {
  for (const { name, outline: own } of styles) {
    if (name === "title") return { type: "heading", level: 1 };
    if (name === "subtitle") return { type: "heading", level: 2 };
    const numbered = /^heading (\d)/.exec(name)?.[1];
    const level = numbered ? Math.min(6, Number(numbered)) : own;
    if (level !== null) return { type: "heading", level };
    if (/^toc \d/.test(name)) return { type: "contents", level: null };
    const found = BY_NAME.find(([form]) => form.test(name));
    if (found) return { type: found[1], level: null };
  }
  return outline === null
    ? { type: "paragraph", level: null }
    : { type: "heading", level: outline };
}
