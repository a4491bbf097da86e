/** Web pages and other HTML, read by parse5 as a browser reads them. */
import { parse } from "parse5";
import { extensions } from "../../extensions";
import type { FileRecord } from "../../format";
import { extensionOf, type FileFormat, rootElement } from "../format";
import { decodeMarked } from "../marked-text";
import { languageTag } from "../marks";
import { opened } from "../opened";
import { Remarks } from "../remarks";
import { HtmlReader } from "./read";
import { attribute, elementsBelow, type HtmlElement, textOf } from "./tree";

export const html: FileFormat = {
  id: "html",
  label: "a web page (HTML)",
  extensions: extensions.html,
  kept: [
    "headings, paragraphs, lists, quotations, verse in pre",
    "notes with their calls, where links or roles show them",
    "pages, where the file marks them (doc-pagebreak)",
    "italics, bold, small capitals, raised signs, other languages",
    "title, author and language of the page",
  ],
  dropped: [
    "scripts, style sheets, forms, embedded pages and objects: never run, never fetched",
    "pictures and films, with their places",
    "addresses of links, underlining, tables (a line for each row)",
    "navigation",
  ],
  recognise({ name, head }) {
    const root = rootElement(head).toLowerCase();
    if (root === "html") return true;
    const named = extensions.html.includes(extensionOf(name));
    return named && /<(?:body|head|p|div|h[1-6]|table|meta)\b/i.test(head);
  },
  open(name, bytes) {
    const decoded = decodeMarked(name, bytes);
    const document = parse(decoded.text, { scriptingEnabled: false });
    const head = new Map<string, HtmlElement[]>();
    for (const element of elementsBelow(document)) {
      const known = head.get(element.tagName) ?? [];
      if (known.length < 50) head.set(element.tagName, [...known, element]);
    }
    const root = head.get("html")?.[0];
    const language = languageTag(root ? attribute(root, "lang") : null);
    const remarks = new Remarks();
    warnOfSecondPage(decoded.text, remarks);
    const body = head.get("body")?.[0] ?? document;
    const content = new HtmlReader(body, language, remarks).flow(body);
    const title = titleOf(head);
    return opened(
      {
        content,
        title,
        record: recordOf(head, title, language),
        remarks,
        reason: "a web page, read by its own headings, lists and links",
      },
      decoded,
    );
  },
};

/** A browser reads two pages in one file as one. */
function warnOfSecondPage(text: string, remarks: Remarks): void {
  const pages = text.match(/<html[\s>]/gi)?.length ?? 0;
  if (pages < 2) return;
  remarks.warn(
    "two-sources",
    `The file holds ${pages} web pages one after another. They were read as one source; import them one by one if they are not.`,
  );
}

type Head = ReadonlyMap<string, readonly HtmlElement[]>;

function titleOf(head: Head): string | null {
  const [title] = head.get("title") ?? [];
  const [heading] = head.get("h1") ?? [];
  const words = [title, heading].map((e) => (e ? textOf(e) : ""));
  return words.find((text) => text !== "") ?? null;
}

function recordOf(
  head: Head,
  title: string | null,
  language: string | null,
): FileRecord {
  const meta = (...names: string[]) =>
    head
      .get("meta")
      ?.filter((e) =>
        names.includes((attribute(e, "name") ?? "").toLowerCase()),
      )
      .map((e) => attribute(e, "content")?.trim() ?? "")
      .find((value) => value !== "");
  const author = meta("author", "dc.creator", "dcterms.creator");
  const rights = meta("rights", "dc.rights", "dcterms.rights", "copyright");
  return {
    ...(title === null ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(rights === undefined ? {} : { rights }),
    ...(language === null ? {} : { languages: [language] }),
  };
}
