/** Markdown as CommonMark and GitHub have it, read by micromark. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { decodeText } from "../../decode";
import { extensions } from "../../extensions";
import { knownBinary } from "../../magic";
import { textblocksIn } from "../content";
import { extensionOf, type FileFormat } from "../format";
import { opened } from "../opened";
import { Remarks } from "../remarks";
import { frontMatterOf } from "./front-matter";
import { MarkdownReader } from "./read";

export const markdown: FileFormat = {
  id: "markdown",
  label: "a Markdown text",
  extensions: extensions.markdown,
  kept: [
    "headings, paragraphs, lists, quotations, separators",
    "notes ([^1]) with their calls",
    "emphasis and strong words; blocks of code as verse, line by line",
    "title, author, date and language of a front matter",
  ],
  dropped: [
    "HTML inside the text, never run",
    "pictures and the addresses of links",
    "strike-out, tables (a line for each row)",
  ],
  // Markdown is plain text with habits: only the name tells that it is meant.
  recognise: ({ name, bytes }) =>
    extensions.markdown.includes(extensionOf(name)) && !knownBinary(bytes),
  open(name, bytes) {
    const decoded = decodeText(name, bytes);
    const { record, body } = frontMatterOf(decoded.text);
    const tree = fromMarkdown(body, {
      extensions: [gfm({ singleTilde: false })],
      mdastExtensions: [gfmFromMarkdown()],
    });
    const remarks = new Remarks();
    const content = new MarkdownReader(remarks).flow(tree);
    const heading = content
      .filter(({ type, attrs }) => type === "heading" && attrs["level"] === 1)
      .flatMap(textblocksIn)
      .map(({ inline }) =>
        inline.map((piece) => ("text" in piece ? piece.text : "")).join(""),
      )[0];
    return opened(
      {
        content,
        title: record.title ?? heading ?? null,
        record,
        remarks,
        reason: "a Markdown text, read by its own headings, notes and lists",
      },
      decoded,
    );
  },
};
