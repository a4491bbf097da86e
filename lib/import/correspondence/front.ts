/** What an edition of letters prints before the first of them. */
import { headingKey, kindOf } from "../book/headings";
import { titleAmong } from "../book/title";
import { type BlockDraft, type ContainerDraft, textblock } from "../draft";
import { blockInline, type InlineContext } from "../inline/block-inline";
import type { Part } from "../letters/part";
import { sectionRuns } from "../sections";

interface FrontPart {
  readonly kind: string;
  readonly title: string | null;
  readonly parts: Part[];
}

/** The sections of the front matter, and the title they print. */
export function frontSections(
  front: readonly Part[],
  context: InlineContext,
): { title: string | null; sections: ContainerDraft[] } {
  const divisions = dividedAtHeadings(front);
  const quiet = { ...context, calls: null };
  const sections = divisions.flatMap(({ kind, title, parts }, i) =>
    sectionRuns(
      { id: `s-${i + 1}`, kind, title },
      blocksOf(parts, title, quiet),
    ),
  );
  const before = divisions.find(({ title }) => title === null)?.parts ?? [];
  return { title: titleAmong(before.map(({ text }) => text.text)), sections };
}

function dividedAtHeadings(front: readonly Part[]): FrontPart[] {
  const divisions: FrontPart[] = [];
  for (const part of front) {
    const text = part.text.text;
    const key = text.length < 60 ? headingKey(text) : null;
    const last = divisions.at(-1);
    if (key) divisions.push({ kind: kindOf(key), title: text, parts: [part] });
    else if (last) last.parts.push(part);
    else divisions.push({ kind: "front", title: null, parts: [part] });
  }
  return divisions;
}

function blocksOf(
  parts: readonly Part[],
  title: string | null,
  context: InlineContext,
): BlockDraft[] {
  return parts.map(({ text }, i) => {
    const inline = blockInline(text, context);
    if (i === 0 && title !== null)
      return textblock("heading", inline, { level: 2 });
    const signs =
      i === parts.length - 1 && title !== null && text.text.includes("\n");
    return textblock(signs ? "signature" : "paragraph", inline);
  });
}
