/** What tests of formats share: an outline of a document in a few words. */
import type { Node } from "prosemirror-model";
import type { ImportedDocument, ReceivedFile } from "../format";
import { openFile } from "../open-file";
import { importFile } from "../registry";
import { breachesOf } from "../testing";

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export interface Imported {
  readonly file: ReceivedFile;
  readonly made: ImportedDocument;
  /** One line for each block: its type and words, with marks and atoms. */
  readonly outline: readonly string[];
}

/** Opens and imports a file as the program does; throws when it breaks a law. */
export async function imported(
  name: string,
  content: string | Uint8Array,
): Promise<Imported> {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const file = await openFile(name, bytes);
  const made = importFile(file, { profile: "auto" });
  made.document.check();
  const breaches = breachesOf(file, made);
  if (breaches.length > 0) throw new Error(breaches.join("\n"));
  return { file, made, outline: outlineOf(made.document) };
}

function outlineOf(document: Node): string[] {
  const lines: string[] = [];
  document.descendants((node, _, parent) => {
    const { name } = node.type;
    if (node.isTextblock) {
      const within = parent?.type.name ?? "";
      const place = ["section", "unit", "list"].includes(within)
        ? ""
        : `${within} `;
      lines.push(`${place}${labelOf(node)}: ${wordsOf(node)}`);
      return false;
    }
    if (name === "separator") lines.push(`separator ${node.attrs["literal"]}`);
    return true;
  });
  return lines;
}

function labelOf({ type, attrs }: Node): string {
  switch (type.name) {
    case "heading":
      return `heading ${attrs["level"]}`;
    case "listItem":
      return `item ${attrs["marker"]}`;
    case "note":
      return `note ${attrs["id"]} ${attrs["label"]}`;
    case "paragraph":
      return attrs["role"] === "body" ? "paragraph" : (attrs["role"] as string);
    default:
      return type.name;
  }
}

function wordsOf(block: Node): string {
  let words = "";
  block.forEach((child) => {
    words += child.isText ? marked(child) : atomWords(child);
  });
  return words;
}

function marked(text: Node): string {
  return text.marks.reduce(
    (words, mark) =>
      `<${[mark.type.name, ...Object.values(mark.attrs)].join(" ")}>${words}</>`,
    text.text ?? "",
  );
}

function atomWords({ type, attrs }: Node): string {
  switch (type.name) {
    case "lineBreak":
      return "/";
    case "pageBreak":
      return `{p. ${attrs["label"]}}`;
    case "noteRef":
      return `{${attrs["printed"]} to ${attrs["target"]}}`;
    default:
      return `{${attrs["literal"]}}`;
  }
}

/** Code and place of each warning. */
export function warningsIn({ made }: Imported): string[] {
  return made.warnings.map(({ code, message }) => `${code}: ${message}`);
}

/** The error a file is refused with. */
export async function refusal(
  name: string,
  content: string | Uint8Array,
): Promise<{ code: string; message: string }> {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  try {
    importFile(await openFile(name, bytes), { profile: "auto" });
  } catch (error) {
    if (error instanceof Error && error.name === "AppError") {
      return error as Error & { code: string };
    }
    throw error;
  }
  throw new Error(`${name} was not refused`);
}
