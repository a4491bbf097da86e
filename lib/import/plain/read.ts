/** The profile for any text: paragraphs, and nothing that is not certain. */
import { clean } from "../clean";
import {
  type BlockDraft,
  type InlineDraft,
  lineBreak,
  textblock,
} from "../draft";
import { finish } from "../finish";
import type { ImportProfile } from "../format";
import { omissionSpans } from "../inline/omissions";
import { weave } from "../inline/weave";
import { linesOf } from "../lines";
import type { Ledger } from "../repairs";
import { sectionRuns } from "../sections";
import { Traced } from "../traced";
import { type Paragraph, paragraphsOf } from "./paragraphs";

/** Longest line that is taken for a heading. */
const HEADING = 150;

export const plain: ImportProfile = {
  id: "plain",
  label: "Plain text",
  description:
    "Paragraphs, headings in capitals, marks of omission. For files whose build no other profile knows.",
  recognise: () => ({
    score: 0.1,
    reason: "no sign of a book, letters, an article or a web page",
  }),
  read(file, ledger) {
    const lines = linesOf(clean(file.text, ledger));
    const paragraphs = paragraphsOf(lines, ledger);
    const title = titleOf(paragraphs[0]);
    let omissions = 0;
    const nextOmission = () => `o-${String(++omissions).padStart(4, "0")}`;
    const signs: Signs = { ledger, nextOmission };
    const blocks = paragraphs.map((paragraph, i) =>
      blockOf(paragraph, i === 0 && title !== null, signs),
    );
    if (blocks.length === 0) blocks.push(textblock("paragraph", []));
    const sections = sectionRuns({ id: "s-1", kind: "chapter", title }, blocks);
    return finish({ title, sections, ledger });
  },
};

/** What the inline rule needs to know of the whole text. */
interface Signs {
  readonly ledger: Ledger;
  readonly nextOmission: () => string;
}

/** The first line, when it is short and no sentence. */
function titleOf(first: Paragraph | undefined): string | null {
  const text = first?.map((line) => line.text).join(" ");
  return text && text.length <= HEADING && !/[.,;:!?…]["'”’»)]*$/.test(text)
    ? text
    : null;
}

function blockOf(
  paragraph: Paragraph,
  isTitle: boolean,
  signs: Signs,
): BlockDraft {
  const inline = inlineOf(paragraph, signs);
  if (isTitle) return textblock("heading", inline, { level: 1 });
  return isCapitals(paragraph)
    ? textblock("heading", inline, { level: 2 })
    : textblock("paragraph", inline);
}

function inlineOf(
  paragraph: Paragraph,
  { ledger, nextOmission }: Signs,
): InlineDraft[] {
  return paragraph.flatMap((line, i) => {
    const woven = weave(line, omissionSpans(line, nextOmission, ledger));
    const end = paragraph[i - 1]?.range.to;
    if (end === undefined) return woven;
    return [lineBreak(Traced.replaced("\n", end, line.range.from)), ...woven];
  });
}

/** One short line of capitals, more than initials, and no end of a sentence. */
function isCapitals(paragraph: Paragraph): boolean {
  const [line] = paragraph;
  if (!line || paragraph.length > 1 || line.length > HEADING) return false;
  return (
    /\p{Lu}{3}/u.test(line.text) &&
    !/\p{Ll}/u.test(line.text) &&
    !/[.,;:!?]$/.test(line.text)
  );
}
