/** Word documents (Office Open XML), read part by part out of their package. */
import { AppError } from "@/lib/core/errors";
import { extensions } from "../../extensions";
import type { FileRecord } from "../../format";
import type { FileFormat } from "../format";
import { languageTag } from "../marks";
import { opened } from "../opened";
import { Remarks } from "../remarks";
import { childrenOf, streamElements, textIn } from "../xml/stream";
import { namesInZip, type Parts, partText, unpack } from "./package";
import { WordReader } from "./read";

export const docx: FileFormat = {
  id: "docx",
  label: "a Word document (DOCX)",
  extensions: extensions.docx,
  kept: [
    "headings, paragraphs, lists with their printed numbers, quotations, verse and parts of letters by their styles",
    "footnotes and endnotes with their calls",
    "comments, as annotations of a reviewer of that name, with the words they are about",
    "pages as Word last broke them; their numbers are counted",
    "italics, bold, small capitals, raised signs, languages",
    "changes that were tracked, as if all were accepted",
  ],
  dropped: [
    "pictures, drawings and formulas, with their places",
    "hidden words, and words deleted with changes tracked, each listed",
    "headers and footers",
    "tables (a line for each row), the place of text boxes, addresses of links",
    "fonts, colours and sizes; macros are never run",
  ],
  recognise: ({ bytes, head }) =>
    head.startsWith("PK") &&
    (namesInZip(bytes)?.includes("word/document.xml") ?? isCutOff(bytes)),
  open(name, bytes) {
    const parts = unpack(name, bytes);
    if (!parts.has("word/document.xml")) {
      throw new AppError(
        "bad-input",
        `“${name}” is a Word document without its text. Open it in its program and save it anew.`,
      );
    }
    const remarks = new Remarks();
    const language = languageOf(parts);
    const reader = new WordReader(parts, language, remarks);
    const content = reader.body();
    if (reader.notes.uncalled > 0) {
      remarks.warn(
        "notes-uncalled",
        `${reader.notes.uncalled} notes of the document are called nowhere and were left out.`,
      );
    }
    const record = recordOf(parts, language);
    return opened(
      {
        content,
        title: record.title ?? null,
        record,
        remarks,
        comments: reader.comments.all(),
        reason: "a Word document, read by its own styles, notes and comments",
      },
      {
        encoding: "utf-8",
        encodingReason: "Word writes no other",
        encodingSure: true,
      },
    );
  },
};

/** A zip without its directory whose first part is one of Word's. */
function isCutOff(bytes: Uint8Array): boolean {
  const first = Buffer.from(bytes.subarray(30, 60)).toString("latin1");
  return /^(?:word\/|\[Content_Types\]|_rels\/\.rels|docProps\/)/.test(first);
}

function languageOf(parts: Parts): string | null {
  const styles = partText(parts, "word/styles.xml");
  const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(styles)?.[0];
  const lang = /<w:lang\b[^>]*\bw:val="([^"]+)"/.exec(defaults ?? "")?.[1];
  return languageTag(lang ?? null);
}

function recordOf(parts: Parts, language: string | null): FileRecord {
  const fields = new Map<string, string>();
  const core = parts.get("docProps/core.xml");
  if (core) {
    streamElements(core, 1, (element) => {
      const text = textIn(element).trim();
      if (text !== "" && childrenOf(element).length === 0) {
        fields.set(element.name, text);
      }
    });
  }
  const title = fields.get("title");
  const author = fields.get("creator");
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(language === null ? {} : { languages: [language] }),
  };
}
