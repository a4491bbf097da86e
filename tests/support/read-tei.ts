/**
 * A second reader of our TEI: canonical text and places from the file alone,
 * by the rule its header states, with a DOM and none of the exporter's code.
 */
import {
  type Document,
  type Element,
  type Node,
  parseXmlDocument,
} from "slimdom";

const XML = "http://www.w3.org/XML/1998/namespace";
const BLOCKS = new Set(
  "head p l ab item dateline salute closer signed".split(" "),
);

/** Text with the place of every anchor in it, in UTF-16 units. */
export interface TeiText {
  readonly text: string;
  readonly anchors: ReadonlyMap<string, number>;
}

export interface TeiFile {
  readonly document: Document;
  readonly main: TeiText;
  /** By xml:id. */
  readonly notes: ReadonlyMap<string, TeiText>;
  /** Which note an anchor stands in; those of the main text are not here. */
  readonly noteOfAnchor: ReadonlyMap<string, string>;
}

export function idOf(element: Element): string | null {
  return element.getAttributeNS(XML, "id");
}

export function elementsIn(root: Document | Element, name: string): Element[] {
  return root.getElementsByTagName(name);
}

export function readTei(xml: string): TeiFile {
  const document = parseXmlDocument(xml);
  const text = elementsIn(document, "text")[0] as Element;
  const notes = elementsIn(text, "note").map((note) => {
    const reader = new Reader();
    reader.block(note);
    return [idOf(note) ?? "", reader.result()] as const;
  });
  const main = new Reader();
  main.structure(text);
  const noteOfAnchor = new Map(
    notes.flatMap(([id, { anchors }]) =>
      [...anchors.keys()].map((anchor) => [anchor, id] as const),
    ),
  );
  return { document, main: main.result(), notes: new Map(notes), noteOfAnchor };
}

/** The words a pointer of our own leads to; null when it does not resolve. */
export function wordsAt(file: TeiFile, pointer: string): string | null {
  const range = /^#range\((.+),(.+)\)$/.exec(pointer);
  const [start, end] = range
    ? [range[1] as string, range[2] as string]
    : [pointer.slice(1), pointer.slice(1)];
  const inNote = file.noteOfAnchor.get(start);
  const { text, anchors } =
    (inNote === undefined ? file.main : file.notes.get(inNote)) ?? file.main;
  const [from, to] = [anchors.get(start), anchors.get(end)];
  if (from === undefined || to === undefined) return null;
  return text.slice(from, to);
}

/** Every pointer of a file that leads to nothing in it. */
export function brokenPointers({ document }: TeiFile): string[] {
  const all = elementsIn(document, "*");
  const ids = new Set(all.map(idOf));
  return all
    .flatMap((element) => element.attributes.map(({ value }) => value))
    .flatMap((value) => value.split(" "))
    .filter((value) => value.startsWith("#"))
    .flatMap((value) => value.match(/[\w.-]+/g) ?? [])
    .filter((name) => name !== "range" && !ids.has(name));
}

/** What each annotation quotes, and the words its pointer leads to. */
export function quotationsIn(
  file: TeiFile,
): { quoted: string; found: string | null }[] {
  return elementsIn(file.document, "note")
    .filter((note) => note.getAttribute("type") === "quotation")
    .map((note) => ({
      quoted: note.textContent ?? "",
      found: wordsAt(file, note.getAttribute("target") ?? ""),
    }));
}

class Reader {
  private text = "";
  private blocks = 0;
  private readonly anchors = new Map<string, number>();

  result(): TeiText {
    return { text: this.text, anchors: this.anchors };
  }

  /** Outside blocks there is white space only. */
  structure(parent: Element): void {
    for (const child of parent.children) {
      if (child.localName === "note") continue;
      if (child.localName === "anchor") this.place(child);
      if (!BLOCKS.has(child.localName)) {
        this.structure(child);
        continue;
      }
      if (this.blocks++ > 0) this.text += "\n";
      this.block(child);
    }
  }

  block(parent: Element): void {
    for (const child of parent.childNodes) this.inline(child);
  }

  private place(anchor: Element): void {
    this.anchors.set(idOf(anchor) ?? "", this.text.length);
  }

  private inline(node: Node): void {
    if (node.nodeType === 3) {
      this.text += node.nodeValue;
      return;
    }
    const element = node as Element;
    switch (element.localName) {
      case "lb":
        this.text += "\n";
        return;
      case "anchor":
        this.place(element);
        return;
      case "note":
        return;
      case "ref":
        if (element.getAttribute("type") === "call") return;
    }
    this.block(element);
  }
}
