/** What a corrected document must still be, whoever sent the correction. */
import type { Node } from "prosemirror-model";
import { AppError } from "@/lib/core/errors";

/** Atoms that typing must not take away; what they are called. */
export const protectedAtoms: Readonly<Record<string, string>> = {
  pageBreak: "page border",
  noteRef: "note call",
  omissionMark: "mark of omission",
};

/**
 * Throws AppError "bad-input" when a changed section does not fit the schema,
 * holds text no text version may hold, or when something got lost or doubled:
 * notes by their id always, atoms unless the correction `removes` them.
 */
export function checkCorrected(
  before: Node,
  after: Node,
  removes: boolean,
): void {
  const was = changedSections(before, after);
  const is = changedSections(after, before);
  for (const section of is) checkSection(section);
  const old = tally(was);
  const now = tally(is);
  for (const [name, count] of now) {
    if (count > (old.get(name) ?? 0) && count > 1) {
      throw new AppError(
        "bad-input",
        `The correction would make a second ${name}. Paste its words without it.`,
      );
    }
  }
  if (removes) return;
  for (const [name, count] of old) {
    if ((now.get(name) ?? 0) >= count) continue;
    throw new AppError(
      "bad-input",
      `The correction would take away ${name}. To remove it, use the command for it.`,
    );
  }
}

function changedSections(doc: Node, other: Node): Node[] {
  const same = new Set<Node>();
  other.forEach((section) => {
    same.add(section);
  });
  const changed: Node[] = [];
  doc.forEach((section) => {
    if (!same.has(section)) changed.push(section);
  });
  return changed;
}

/** A line break within text would be taken for the border of two blocks. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point.
  /[\0-\x08\x0a-\x1f\ufffe\uffff]|\p{Surrogate}/u;

function checkSection(section: Node): void {
  try {
    section.check();
  } catch (error) {
    throw new AppError(
      "bad-input",
      "The correction would leave the text in a shape it cannot have.",
      { cause: error },
    );
  }
  section.descendants((node) => {
    const { text } = node;
    if (text === undefined) return;
    if (FORBIDDEN.test(text)) {
      throw new AppError(
        "bad-input",
        "The correction holds a character that no text can keep.",
      );
    }
    if (text !== text.normalize("NFC")) {
      throw new AppError(
        "bad-input",
        "The corrected words are not in composed form (Unicode NFC).",
      );
    }
  });
}

/** How often each thing with a name of its own occurs. */
function tally(sections: readonly Node[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const section of sections) {
    section.descendants((node) => {
      const name = nameOf(node);
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    });
  }
  return counts;
}

/** The same for what lies in or at the edge of a stretch of a document. */
export function namesWithin(
  doc: Node,
  from: number,
  to: number,
): Map<string, number> {
  const counts = new Map<string, number>();
  doc.nodesBetween(from, Math.max(to, from), (node) => {
    const name = nameOf(node);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return counts;
}

function nameOf(node: Node): string | null {
  const { id, label } = node.attrs as Record<"id" | "label", string>;
  switch (node.type.name) {
    case "note":
      return `note “${label || id}” (${id})`;
    case "pageBreak":
      return `the border of page ${label}`;
    case "noteRef":
    case "omissionMark":
      return `the ${protectedAtoms[node.type.name]} ${id}`;
    default:
      return null;
  }
}
