/**
 * Notes in HTML have no element of their own: a call is a link with a short
 * sign that leads to a block further down. Publishers' roles (DPUB, EPUB) are
 * believed; Word, Pandoc, GitHub and wikis are known by how they link.
 */
import {
  attribute,
  closest,
  elementsBelow,
  type HtmlElement,
  type HtmlParent,
  isSaidToBe,
  parentOf,
  textOf,
} from "./tree";

export interface HtmlNote {
  readonly id: string;
  /** The sign without brackets: "1", "*", "a". */
  readonly label: string;
}

export interface HtmlNotes {
  /** The note a link calls. */
  readonly calls: ReadonlyMap<HtmlElement, HtmlNote>;
  /** The note a block is. */
  readonly bodies: ReadonlyMap<HtmlElement, HtmlNote>;
  /** Links in a note that lead back to its call. */
  readonly wayBack: ReadonlySet<HtmlElement>;
}

const BLOCKS = new Set(["li", "aside", "p", "div", "dd", "td", "section"]);
const SIGN =
  /^[[(]?\s*(\d{1,4}|[a-z]{1,3}|[ivxlc]{1,6}|[*†‡§¶#]{1,3})\s*[\])]?\.?$/i;

export function findNotes(root: HtmlParent): HtmlNotes {
  const order = new Map<HtmlElement, number>();
  const targets = new Map<string, HtmlElement>();
  const links: HtmlElement[] = [];
  for (const element of elementsBelow(root)) {
    order.set(element, order.size);
    const id = attribute(element, "id") ?? attribute(element, "name");
    if (id && !targets.has(id)) targets.set(id, element);
    if (element.tagName === "a") links.push(element);
  }
  const calls = new Map<HtmlElement, HtmlNote>();
  const bodies = new Map<HtmlElement, HtmlNote>();
  for (const link of links) {
    const target = targets.get(fragmentOf(link));
    const label = SIGN.exec(textOf(link))?.[1];
    if (!target || label === undefined) continue;
    const later = (order.get(target) ?? 0) > (order.get(link) ?? 0);
    const said = isSaidToBe(link, "doc-noteref", "noteref", "footnote-ref");
    if (!said && (!later || !looksLikeCall(link))) continue;
    const body = closest(target, BLOCKS);
    if (!body || isInside(link, body)) continue;
    const note = bodies.get(body) ?? {
      id: `n-${String(bodies.size + 1).padStart(4, "0")}`,
      label,
    };
    bodies.set(body, note);
    calls.set(link, note);
  }
  addUncalled(root, bodies);
  return { calls, bodies, wayBack: linksBack(bodies, calls, targets) };
}

/** Blocks that say they are notes though nothing leads to them. */
function addUncalled(
  root: HtmlParent,
  bodies: Map<HtmlElement, HtmlNote>,
): void {
  for (const element of elementsBelow(root)) {
    const said = isSaidToBe(element, "doc-footnote", "doc-endnote", "footnote");
    if (!said || bodies.has(element) || !BLOCKS.has(element.tagName)) continue;
    if ([...elementsBelow(element)].some((e) => bodies.has(e))) continue;
    const id = `n-${String(bodies.size + 1).padStart(4, "0")}`;
    bodies.set(element, { id, label: "" });
  }
}

function linksBack(
  bodies: ReadonlyMap<HtmlElement, HtmlNote>,
  calls: ReadonlyMap<HtmlElement, HtmlNote>,
  targets: ReadonlyMap<string, HtmlElement>,
): Set<HtmlElement> {
  const found = new Set<HtmlElement>();
  for (const [body, note] of bodies) {
    for (const link of elementsBelow(body)) {
      if (link.tagName !== "a" || calls.has(link)) continue;
      const target = targets.get(fragmentOf(link));
      const back =
        isSaidToBe(link, "doc-backlink", "footnote-back") ||
        (target !== undefined && callsNear(target, calls).includes(note));
      if (back) found.add(link);
    }
  }
  return found;
}

/** The notes called at an element, inside it, or by the link around it. */
function callsNear(
  element: HtmlElement,
  calls: ReadonlyMap<HtmlElement, HtmlNote>,
): HtmlNote[] {
  const parent = parentOf(element);
  const near = [
    element,
    ...elementsBelow(element),
    ...(parent ? [parent] : []),
  ];
  return near.flatMap((one) => calls.get(one) ?? []);
}

function looksLikeCall(link: HtmlElement): boolean {
  const raised =
    closest(link, new Set(["sup"])) !== null ||
    [...elementsBelow(link)].some(({ tagName }) => tagName === "sup");
  return raised || /^\[.+\]$/.test(textOf(link));
}

function fragmentOf(link: HtmlElement): string {
  const href = attribute(link, "href") ?? "";
  if (!href.startsWith("#")) return "";
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

function isInside(element: HtmlElement, outer: HtmlElement): boolean {
  for (let at: HtmlElement | null = element; at; at = parentOf(at)) {
    if (at === outer) return true;
  }
  return false;
}
