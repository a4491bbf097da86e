/** TEI P5: our own export without loss, other people's as far as it goes. */
import type { Document, Element } from "slimdom";
import { AppError } from "@/lib/core/errors";
import { sha256 } from "../../checksum.server";
import { extensions } from "../../extensions";
import { Ledger } from "../../repairs";
import { type FileFormat, rootElement } from "../format";
import { decodeMarked } from "../marked-text";
import { languageTag } from "../marks";
import { opened, type ReadContent } from "../opened";
import { Remarks } from "../remarks";
import { transcribe } from "../transcribe";
import { foreignRecord, ownRecord } from "./header";
import { isOwn, OwnReader } from "./own";
import { OwnAnnotations } from "./own-annotations";
import { all, first, parseTei, plainText, xmlLang } from "./parse";
import { TeiReader } from "./read";

export const tei: FileFormat = {
  id: "tei",
  label: "a TEI edition",
  extensions: extensions.tei,
  kept: [
    "this program's own TEI whole: text, notes, pages, units, and all annotations with their places, authors and dates",
    "of other TEI: divisions and headings, paragraphs, verse, lists, quotations, parts of letters, dated entries and letters as units",
    "notes with their calls, wherever they stand; pages by their numbers; gaps",
    "italics, bold, small capitals, other languages",
    "of two readings the printed one (sic, orig, abbr) or the lemma",
    "title, author, editor, dates, languages and rights of the header",
  ],
  dropped: [
    "names, dates and other words marked: the words stay, each mark is listed",
    "the other reading of choice and apparatus, deletions, running heads, each listed",
    "line and column ends of the original, pictures, facsimiles",
    "stand-off annotation of other programs",
    "document types and entities are not fetched; a file that declares entities is refused",
  ],
  recognise: ({ head }) => /^TEI(?:\.2|Corpus)?$/i.test(rootElement(head)),
  open(name, bytes) {
    const decoded = decodeMarked(name, bytes);
    const remarks = new Remarks();
    const document = parseTei(name, decoded.text, remarks);
    return opened(readContent(name, document, remarks), decoded);
  },
};

function readContent(
  name: string,
  document: Document,
  remarks: Remarks,
): ReadContent {
  const texts = all(document, "text").filter(
    ({ parentElement }) => parentElement?.localName !== "group",
  );
  const [text] = texts;
  if (!text) {
    throw new AppError(
      "bad-input",
      `“${name}” is TEI without a text: it holds only ${document.documentElement?.children.map(({ localName }) => localName).join(", ") || "its root"}.`,
    );
  }
  return isOwn(document) && texts.length === 1
    ? readOwn(document, text, remarks)
    : readForeign(document, texts, remarks);
}

function readOwn(
  document: Document,
  text: Element,
  remarks: Remarks,
): ReadContent {
  const reader = new OwnReader(document, text, remarks);
  const content = reader.sections();
  warnOfChange(document, content, remarks);
  const record = ownRecord(document);
  return {
    content,
    title: record.title ?? null,
    record,
    remarks,
    annotations: (find) =>
      new OwnAnnotations(document, reader.inline.places).read(find),
    exact: true,
    reason: "an edition this program exported, read back",
  };
}

/** The file names the checksum of its text: a text changed since says so. */
function warnOfChange(
  document: Document,
  content: ReadContent["content"],
  remarks: Remarks,
): void {
  const sum = all(document, "idno").find(
    (idno) => idno.getAttribute("subtype") === "canonical-text",
  )?.textContent;
  const { streams } = transcribe(content, new Ledger(""));
  if (sum === sha256(streams.get("main")?.toString() ?? "")) return;
  remarks.warn(
    "text-changed",
    "The text is no longer the one this file was exported from: its checksum differs. Annotations stand where their anchors stand now.",
  );
}

function readForeign(
  document: Document,
  texts: readonly Element[],
  remarks: Remarks,
): ReadContent {
  const header = all(document, "teiHeader")[0] ?? null;
  const record = foreignRecord(header);
  const language =
    record.languages?.[0] ?? languageTag(texts[0] ? xmlLang(texts[0]) : null);
  warnOfOthers(document, texts, remarks);
  const reader = new TeiReader(texts, language, remarks);
  const content = texts.flatMap((text) => reader.flow(text, 0));
  const heading = first(texts[0] ?? null, "body", "div", "head");
  return {
    content,
    title: record.title ?? (heading ? plainText(heading) : null),
    record,
    remarks,
    reason: "a TEI edition, read by its divisions, notes and pages",
  };
}

function warnOfOthers(
  document: Document,
  texts: readonly Element[],
  remarks: Remarks,
): void {
  const grouped = all(document, "group").flatMap(({ children }) =>
    children.filter(({ localName }) => localName === "text"),
  );
  const count = texts.length + Math.max(0, grouped.length - 1);
  if (count > 1) {
    remarks.warn(
      "two-sources",
      `The file holds ${count} texts. They were read as one source, one after another; import them one by one if they are several.`,
    );
  }
  for (const name of ["facsimile", "sourceDoc", "standOff"]) {
    const found = all(document, name).length;
    if (found === 0) continue;
    remarks.warn("left-out", `<${name}>: left out.`);
  }
}
