/**
 * The profile for text copied from a web page: a line is a paragraph, empty
 * lines mean little, pictures are announced and absent, and what the page
 * shows of its sources stands between its own paragraphs.
 */
import { clean } from "../clean";
import { counter } from "../counter";
import { type BlockDraft, textblock } from "../draft";
import { finish } from "../finish";
import type { ImportProfile } from "../format";
import { blockInline, type InlineContext } from "../inline/block-inline";
import { languageOf } from "../language";
import { linesOf } from "../lines";
import { sectionRuns } from "../sections";
import { draftsOf } from "./drafts";
import { closingLines, type WebLine, webLines } from "./line";
import { passagesOf } from "./passages";
import { recognise } from "./recognise";

/** A title is no longer. */
const TITLE = 200;

export const web: ImportProfile = {
  id: "web",
  label: "Web page",
  description:
    "Text copied from a web page, with its captions and the documents it shows.",
  recognise,
  read(file, ledger, corrections) {
    const text = clean(file.text, ledger);
    const lines = webLines(linesOf(text));
    const context: InlineContext = {
      ledger,
      nextOmission: counter("o"),
      calls: null,
      foreign: corrections.foreign,
      language: languageOf(text.text.slice(0, 20_000)),
    };
    const title = titleOf(lines[0]);
    const closing = closingLines(lines);
    const body = lines.slice(title === null ? 0 : 1, lines.length - closing);
    const drafting = { context, nextId: counter("d") };
    const blocks = [
      ...(title === null ? [] : titleDraft(lines[0], context)),
      ...draftsOf(passagesOf(body), drafting),
      ...lines.slice(lines.length - closing).map((line) => {
        const type = line.part.role === "date" ? "dateline" : "signature";
        return textblock(type, blockInline(line.part.text, context));
      }),
    ];
    const all = blocks.length > 0 ? blocks : [textblock("paragraph", [])];
    const sections = sectionRuns({ id: "s-1", kind: "chapter", title }, all);
    return finish({ title, sections, ledger });
  },
};

function titleOf(first: WebLine | undefined): string | null {
  const words = first?.part.text.text ?? "";
  const fits = words !== "" && words.length <= TITLE && !/[.,;:]$/.test(words);
  return fits && first?.role === "text" ? words : null;
}

function titleDraft(
  first: WebLine | undefined,
  context: InlineContext,
): BlockDraft[] {
  if (!first) return [];
  const inline = blockInline(first.part.text, context);
  return [textblock("heading", inline, { level: 1 })];
}
