/** What the elements of other people's TEI are to a document. */
import type { Mark } from "prosemirror-model";
import type { Element } from "slimdom";
import type { OmissionKind } from "@/lib/vocabulary/vocabulary";
import {
  emphasis,
  foreign,
  languageTag,
  smallCaps,
  strong,
  superscript,
} from "../marks";
import { xmlLang } from "./parse";

/** Elements that hold blocks, or are one. */
export const BLOCKS = new Set(
  "text front body back group div div0 div1 div2 div3 div4 div5 div6 div7 p ab head lg l list item quote cit q table row figure opener closer dateline salute signed byline docTitle titlePart titlePage docAuthor docDate docImprint docEdition epigraph argument postscript sp speaker stage trailer address addrLine floatingText castList performance prologue epilogue listBibl bibl label".split(
    " ",
  ),
);

/** Blocks that hold other blocks and say no more. */
export const WRAPPERS = new Set(
  "text front body back group div div0 div1 div2 div3 div4 div5 div6 div7 titlePage docTitle opener postscript sp floatingText performance prologue epilogue castList listBibl closer address".split(
    " ",
  ),
);

/** Textblocks by the element they are. */
export const TEXTBLOCKS: Readonly<Record<string, string>> = {
  p: "paragraph",
  ab: "paragraph",
  head: "heading",
  titlePart: "heading",
  trailer: "closer",
  dateline: "dateline",
  salute: "salutation",
  signed: "signature",
  byline: "signature",
  docAuthor: "signature",
  docDate: "dateline",
  docImprint: "paragraph",
  docEdition: "paragraph",
  speaker: "caption",
  stage: "paragraph",
  addrLine: "paragraph",
  bibl: "paragraph",
  label: "paragraph",
  l: "verse",
};

/** Not read, and why, in words for the list. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  fw: "running head or other matter of the page",
  graphic: "picture",
  media: "picture or sound",
  formula: "formula",
  figDesc: "description of a picture",
  notatedMusic: "music",
  del: "words the writer deleted",
  surplus: "words an editor marks as surplus",
  index: "entry for an index",
  desc: "description",
};

/** Of these, one reading stands in the text; the other is listed. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  choice: ["sic", "orig", "abbr", "seg", "corr", "reg", "expan"],
  app: ["lem", "rdg"],
  subst: ["add", "del"],
};

/** No marking worth a line in the list: they only hold words together. */
export const SILENT = new Set(
  "seg s w pc c num measure lem sic orig abbr ex am hi emph foreign supplied corr reg expan rdg add time mentioned soCalled".split(
    " ",
  ),
);

export function marksOf(
  element: Element,
  language: string | null,
): readonly Mark[] {
  const found: Mark[] = [];
  const { localName } = element;
  const rend = `${element.getAttribute("rend") ?? ""} ${element.getAttribute("rendition") ?? ""} ${element.getAttribute("style") ?? ""}`;
  if (localName === "emph" || (localName === "hi" && rend.trim() === "")) {
    found.push(emphasis);
  }
  if (/italic|#i\b|\bi\b/i.test(rend)) found.push(emphasis);
  if (/bold|#b\b|\bb\b/i.test(rend)) found.push(strong);
  if (/small-?caps?|\bsc\b/i.test(rend)) found.push(smallCaps);
  if (/super|\bsup\b/i.test(rend)) found.push(superscript);
  const lang = languageTag(xmlLang(element));
  if (lang !== null && lang !== language) found.push(foreign(lang));
  return found;
}

/** What a gap of the text most likely is, by the reason its encoder gave. */
export function omissionKindOf(element: Element): OmissionKind {
  const reason = element.getAttribute("reason") ?? "";
  if (/illegib|damage|lost|torn|hole|faded/i.test(reason)) return "loss";
  if (/editor|sampl|omit|irrelevant/i.test(reason)) return "editorial-cut";
  return "undetermined";
}

const UNITS: Readonly<Record<string, string>> = {
  letter: "letter",
  entry: "entry",
  diaryentry: "entry",
  "diary-entry": "entry",
  telegram: "telegram",
  speech: "speech",
  article: "article",
  enclosure: "enclosure",
};

/** The kind of unit a division is; null for one that is a mere division. */
export function unitKindOf(div: Element): string | null {
  return UNITS[(div.getAttribute("type") ?? "").toLowerCase()] ?? null;
}
