/**
 * Large XML read piece by piece: a tree is built of one element at a time and
 * let go when it has been read. No entity but the five of XML is known, no
 * document type is looked at, nothing is fetched.
 */
import { Parser } from "htmlparser2";
import { refuseDeep } from "../depth";

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** As written, with prefixes. */
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** How many bytes are handed to the parser at a time. */
const CHUNK = 1 << 16;

/**
 * Calls `onElement` for every element `depth` levels below the root, complete,
 * with the name of its parent. `onOpen` is told of those above.
 */
export function streamElements(
  bytes: Uint8Array,
  depth: number,
  onElement: (element: XmlElement, parent: string) => void,
): void {
  const above: string[] = [];
  const open: XmlElement[] = [];
  const parser = new Parser(
    {
      onopentag(qualified, attrs) {
        const name = localName(qualified);
        if (open.length === 0 && above.length < depth) {
          above.push(name);
          return;
        }
        const element: XmlElement = { name, attrs, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
        refuseDeep(open.length);
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onclosetag() {
        const element = open.pop();
        if (!element) above.pop();
        else if (open.length === 0) onElement(element, above.at(-1) ?? "");
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.end(decoder.decode());
}

/** UTF-16 has a mark; all else that programs write today is UTF-8. */
function encodingOf([a, b]: Uint8Array): string {
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
}

export function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(":") + 1);
}

/** An attribute whatever its prefix. */
export function attr(element: XmlElement, name: string): string | null {
  const direct = element.attrs[`w:${name}`] ?? element.attrs[name];
  if (direct !== undefined) return direct;
  const key = Object.keys(element.attrs).find((k) => localName(k) === name);
  return key === undefined ? null : (element.attrs[key] ?? null);
}

export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string",
  );
}

export function child(
  element: XmlElement | null,
  name: string,
): XmlElement | null {
  if (!element) return null;
  return childrenOf(element).find((one) => one.name === name) ?? null;
}

/** The `val` of a child, as WordprocessingML has it; null without one. */
export function childValue(
  element: XmlElement | null,
  name: string,
): string | null {
  const found = child(element, name);
  return found ? attr(found, "val") : null;
}

export function textIn(element: XmlElement): string {
  return element.children
    .map((one) => (typeof one === "string" ? one : textIn(one)))
    .join("");
}

export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const one of childrenOf(element)) {
    yield one;
    yield* descendants(one);
  }
}
