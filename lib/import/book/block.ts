import type { PageEvidence, SectionKind } from "@/lib/document/schema";
import type { Line } from "../lines";
import type { Traced } from "../traced";

/** What a block of the running text is. */
export type BlockRole =
  | "heading"
  | "abstract"
  | "paragraph"
  | "verse"
  | "signature"
  | "separator"
  | "row" // of a table without ruling
  | "index"
  | "contents";

/** A note at the foot of a page, with its number as a plain digit. */
export interface NoteBody {
  readonly number: string;
  /** The sign and the white space after it. */
  readonly sign: Traced;
  readonly text: Traced;
  /** What is printed for the number, where it is no figure: "†". */
  readonly label?: string;
  /** The chapter it belongs to, when it does not stand on the page it is of. */
  readonly group?: string;
  /** The page that begins with it, in a list of notes over several pages. */
  readonly page?: PageStart;
}

/** A block between two ends of paragraph or page, as the file has it. */
export interface Block {
  readonly role: BlockRole;
  /** Line ends that are meant stand in it as "\n". */
  readonly text: Traced;
  /** Level of a heading. */
  readonly level?: number;
  /** The notes at the foot of the page that ends with this block. */
  readonly notes: readonly NoteBody[];
  /** Where a page begins with this block. */
  readonly page?: PageStart;
}

export interface PageStart {
  readonly label: string;
  readonly evidence: PageEvidence;
  /** Where it begins inside a paragraph: what stands between the parts. */
  readonly between?: string;
}

/** The page a line says that it begins. */
export function pageOf({ page }: Line): { page?: PageStart } {
  return page ? { page: { ...page, evidence: "printed" } } : {};
}

/** A part of the book between two headings. */
export interface Division {
  readonly kind: SectionKind;
  readonly title: string | null;
  /** The page the table of contents gives, if it names this division. */
  readonly page: number | null;
  readonly blocks: readonly Block[];
}

/** One short line without small letters: a heading, or a name under a text. */
export function isCapitals(text: string): boolean {
  return (
    text.length <= 100 &&
    /\p{Lu}.*\p{Lu}.*\p{Lu}/su.test(text) &&
    !/\p{Ll}/u.test(text)
  );
}

/** Letters and digits only, in lower case and without accents. */
export function letters(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/<\/?i>/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** "I N D E X" as "INDEX". */
export function closeUp(text: string): string {
  return /^(?:\p{L}\s)+\p{L}$/u.test(text) ? text.replace(/\s/g, "") : text;
}
