/** What the elements of HTML are to a document. */
import type { Mark } from "prosemirror-model";
import {
  emphasis,
  foreign,
  languageTag,
  smallCaps,
  strong,
  superscript,
} from "../marks";
import { attribute, type HtmlElement, isSaidToBe } from "./tree";

/** Never read, and nothing in them run or fetched. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  script: "script",
  style: "style sheet",
  link: "linked file",
  iframe: "embedded page",
  frame: "embedded page",
  object: "embedded object",
  embed: "embedded object",
  applet: "embedded object",
  img: "picture",
  picture: "picture",
  svg: "drawing",
  math: "formula",
  canvas: "drawing",
  audio: "sound",
  video: "film",
  input: "form",
  button: "form",
  select: "form",
  textarea: "form",
  nav: "navigation",
  template: "template",
  title: "title of a page inside it",
};

/** Elements that hold blocks or are one. */
export const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul caption".split(
    " ",
  ),
);

/** Words are kept, what they were marked as is listed. */
export const MARKING_LOST: Readonly<Record<string, string>> = {
  del: "struck-out words",
  s: "struck-out words",
  strike: "struck-out words",
  ins: "inserted words",
  u: "underlined words",
  sub: "lowered words",
  code: "code",
  mark: "highlighted words",
};

const MARKS: Readonly<Record<string, Mark>> = {
  em: emphasis,
  i: emphasis,
  cite: emphasis,
  dfn: emphasis,
  var: emphasis,
  strong,
  b: strong,
  sup: superscript,
};

/** The marks an inline element gives its words. */
export function marksOf(
  element: HtmlElement,
  language: string | null,
): readonly Mark[] {
  const found: Mark[] = [];
  const own = MARKS[element.tagName];
  if (own) found.push(own);
  const style = attribute(element, "style") ?? "";
  if (
    /font-variant\s*:[^;]*small-caps/i.test(style) ||
    isSaidToBe(element, "small-caps", "smallcaps", "sc")
  ) {
    found.push(smallCaps);
  }
  if (!own && /font-style\s*:\s*italic/i.test(style)) found.push(emphasis);
  if (!own && /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) {
    found.push(strong);
  }
  const lang = languageTag(attribute(element, "lang"));
  if (lang !== null && lang !== language) found.push(foreign(lang));
  return found;
}

/** Label of a page that begins here; null for every other element. */
export function pageLabelOf(element: HtmlElement): string | null {
  if (!isSaidToBe(element, "doc-pagebreak", "pagebreak")) return null;
  const said = ["title", "aria-label", "data-page"]
    .map((name) => attribute(element, name)?.trim() ?? "")
    .find((value) => value !== "");
  const id = /\d+$|[ivxlc]+$/i.exec(attribute(element, "id") ?? "")?.[0];
  return said?.replace(/^(?:page|p\.)\s*/i, "") || id || null;
}
