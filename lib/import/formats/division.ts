/** The blocks of a file as divisions: cut at its headings of the highest rank. */
import type { SectionKind } from "@/lib/document/schema";
import { type BlockDraft, type ContainerDraft, textblock } from "../draft";
import { sectionRuns } from "../sections";

const KINDS: readonly [RegExp, SectionKind][] = [
  [/^(?:table of )?contents$|^inhalt|^table des mati/i, "contents"],
  [/^(?:introduction|preface|foreword|einleitung|vorwort)\b/i, "introduction"],
  [/^appendi(?:x|ces)\b|^anhang\b|^annexe?s?\b/i, "appendix"],
  [/^(?:general )?index\b|^register$/i, "index"],
  [/^(?:end)?notes$|^bibliography$|^anmerkungen$/i, "back"],
];

interface Division {
  readonly title: string | null;
  readonly blocks: BlockDraft[];
}

/** Sections of some forty blocks each; `title` is that of the whole file. */
export function divided(
  drafts: readonly BlockDraft[],
  title: string | null,
): ContainerDraft[] {
  const rank = cuttingRank(drafts);
  const divisions: Division[] = [];
  for (const draft of drafts) {
    const level = levelOf(draft);
    const last = divisions.at(-1);
    if (level !== null && level <= rank && !isOnlyHeadings(last)) {
      divisions.push({ title: headingText(draft), blocks: [draft] });
    } else if (last) last.blocks.push(draft);
    else divisions.push({ title, blocks: [draft] });
  }
  if (divisions.length === 0) {
    divisions.push({ title, blocks: [textblock("paragraph", [])] });
  }
  return divisions.flatMap(({ title: heading, blocks }, i) =>
    sectionRuns(
      { id: `s-${i + 1}`, kind: kindOf(heading), title: heading },
      blocks,
    ),
  );
}

/** Sections that are whole divisions, cut as short as they have to be. */
export function recut(sections: readonly BlockDraft[]): ContainerDraft[] {
  const cut = sections.flatMap((section) =>
    "blocks" in section ? sectionRuns(section.attrs, section.blocks) : [],
  );
  const fragments = new Map<string, number>();
  return cut.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.type !== "unit") return block;
      const id = block.attrs["id"] as string;
      const fragment = fragments.get(id) ?? 0;
      fragments.set(id, fragment + 1);
      return { ...block, attrs: { ...block.attrs, fragment } };
    }),
  }));
}

/** A title over a first chapter's heading is no division of its own. */
function isOnlyHeadings(division: Division | undefined): boolean {
  return division?.blocks.every((block) => levelOf(block) !== null) ?? false;
}

/** The highest rank that several headings have. */
function cuttingRank(drafts: readonly BlockDraft[]): number {
  const counts = new Map<number, number>();
  for (const draft of drafts) {
    const level = levelOf(draft);
    if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const ranks = [...counts].filter(([, count]) => count > 1);
  return Math.min(...ranks.map(([level]) => level), 6);
}

function levelOf(draft: BlockDraft): number | null {
  return draft.type === "heading" ? (draft.attrs["level"] as number) : null;
}

function headingText(draft: BlockDraft): string | null {
  if (!("inline" in draft)) return null;
  const text = draft.inline
    .map((inline) =>
      "text" in inline ? inline.text.text : (inline.literal?.text ?? ""),
    )
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? null : text.slice(0, 300);
}

function kindOf(heading: string | null): SectionKind {
  const found = KINDS.find(([form]) => form.test(heading?.trim() ?? ""));
  return found?.[1] ?? "chapter";
}
