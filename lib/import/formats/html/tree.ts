/** Questions one asks of a parsed HTML tree. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

export function isElement(node: HtmlNode): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node);
}

export function isText(
  node: HtmlNode,
): node is DefaultTreeAdapterTypes.TextNode {
  return defaultTreeAdapter.isTextNode(node);
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** True when one of these words stands in role, epub:type or class. */
export function isSaidToBe(
  element: HtmlElement,
  ...names: readonly string[]
): boolean {
  const said = ["role", "epub:type", "class"]
    .map((name) => attribute(element, name) ?? "")
    .join(" ")
    .split(/\s+/);
  return names.some((name) => said.includes(name));
}

/** Every element below a node, in order; without recursion. */
export function* elementsBelow(root: HtmlParent): Generator<HtmlElement> {
  const waiting: HtmlNode[] = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      waiting.push(node.childNodes[i] as HtmlNode);
    }
  }
}

/** The words below a node, white space in a row as one space. */
export function textOf(root: HtmlParent): string {
  let text = "";
  const waiting: HtmlNode[] = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) text += node.value;
    if (!isElement(node)) continue;
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      waiting.push(node.childNodes[i] as HtmlNode);
    }
  }
  return text.replace(/\s+/g, " ").trim();
}

export function parentOf(element: HtmlElement): HtmlElement | null {
  const parent = element.parentNode;
  return parent && "tagName" in parent ? parent : null;
}

/** The nearest of these elements at or above an element. */
export function closest(
  element: HtmlElement,
  tags: ReadonlySet<string>,
): HtmlElement | null {
  let at: HtmlElement | null = element;
  while (at && !tags.has(at.tagName)) at = parentOf(at);
  return at;
}
