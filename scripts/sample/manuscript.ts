/** The manuscript: blocks of marked text and directives, in reading order. */
import { type Mark, type MarkedText, parseMarkedText } from "./marked-text";

export interface Section {
  readonly kind: string;
  readonly title: string;
}

export type Item =
  | { readonly kind: "text"; readonly text: MarkedText; readonly gap: boolean }
  | { readonly kind: "page"; readonly label: number | "next" | "odd" }
  | { readonly kind: "section"; readonly section: Section }
  | { readonly kind: "index" };

/** Reads the manuscript; a file begins where the one before ends. */
export function parseManuscript(files: readonly string[]): Item[] {
  const items: Item[] = [];
  let gap = false;
  let hand: string | null = null;
  for (const block of files.flatMap(blocksOf)) {
    if (block === "@gap") gap = true;
    else if (block.startsWith("@hand ")) hand = block.slice(6);
    else if (block.startsWith("@")) items.push(directive(block));
    else {
      items.push({
        kind: "text",
        text: inHand(parseMarkedText(block), hand),
        gap,
      });
      gap = false;
      hand = null;
    }
  }
  return items;
}

function blocksOf(file: string): string[] {
  const lines = file.split("\n").filter((line) => !line.startsWith("#"));
  return lines.join("\n").trim().split(/\n\n+/);
}

function inHand(text: MarkedText, hand: string | null): MarkedText {
  if (hand === null) return text;
  const change: Mark = { kind: "hand", value: hand, at: 0 };
  return { ...text, marks: [change, ...text.marks] };
}

function directive(block: string): Item {
  const [name, ...rest] = block.split(" ");
  if (name === "@index") return { kind: "index" };
  if (name === "@newpage") return { kind: "page", label: "next" };
  if (name === "@page") {
    return { kind: "page", label: rest[0] === "odd" ? "odd" : Number(rest[0]) };
  }
  const [kind = "", title = ""] = rest.join(" ").split(" | ");
  if (name === "@section") return { kind: "section", section: { kind, title } };
  throw new Error(`Manuscript: the directive "${block}" is not known.`);
}
