/**
 * What an importer is: bytes in, a document with its way back and a report
 * out. Nothing is stored here, and nothing is lost without being listed.
 */
import type { Node } from "prosemirror-model";
import type { StreamId } from "@/lib/document/position";
import type { Corrections } from "./corrections";
import type { ContainerDraft } from "./draft";
import type { Ledger } from "./repairs";
import type { SwitchedOff } from "./switches";

export const profileIds = [
  "book",
  "correspondence",
  "article",
  "web",
  "plain",
  "markup",
] as const;
export type ProfileId = (typeof profileIds)[number];

/** What kinds of file can be imported; formats/registry.ts describes each. */
export const formatIds = [
  "text",
  "html",
  "markdown",
  "docx",
  "tei",
  "pdf",
  "hocr",
  "alto",
] as const;
export type FormatId = (typeof formatIds)[number];

/**
 * A file as received. `text` is decoded, newlines and all else untouched; for
 * all formats but plain text it is what their parser read, blocks parted by an
 * empty line. Raw places count in this text.
 */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  /** IANA name of the encoding it was read with. */
  readonly encoding: string;
  /** What spoke for this encoding, in words for the screen. */
  readonly encodingReason: string;
  /** False when the encoding is a guess a person should check. */
  readonly encodingSure: boolean;
  readonly format: FormatId;
  /** What the parser of its format found beside words; null for plain text. */
  readonly contents: FileContents | null;
}

/** What a file says of itself; absent fields are not said. */
export interface FileRecord {
  readonly title?: string;
  readonly author?: string;
  readonly editor?: string;
  /** EDTF. */
  readonly published?: string;
  readonly date?: string;
  /** BCP 47. */
  readonly languages?: readonly string[];
  readonly type?: string;
  readonly rights?: string;
}

/** A page the file itself has, and where it begins in its text (UTF-16). */
export interface FilePage {
  readonly label: string;
  readonly at: number;
}

/** A marked-up file, read. Places are UTF-16 offsets of the file's text. */
export interface FileContents {
  readonly title: string | null;
  readonly record: FileRecord;
  /** By what the file says how it is built, in words for the screen. */
  readonly reason: string;
  readonly sections: readonly ContainerDraft[];
  readonly repairs: readonly Repair[];
  readonly warnings: readonly ImportWarning[];
  readonly pages: readonly FilePage[];
  /** True when pages are all the file marks: PDF and recognised text. */
  readonly paged: boolean;
  /** What people said in the file, as W3C Web Annotations. */
  readonly annotations: readonly unknown[];
}

/**
 * One stretch of the way back: code points `rawFrom`–`rawTo` of the file's text
 * became `from`–`to` of a stream. Where both are equally long the characters
 * correspond one to one. Sorted by stream and `from`; they do not overlap.
 */
export interface Run {
  readonly rawFrom: number;
  readonly rawTo: number;
  readonly stream: StreamId;
  readonly from: number;
  readonly to: number;
}

/**
 * One place where the importer did more than copy. `before` and `after` are
 * short (what changed, not the passage). `confidence` 0–1 is the rule's own.
 */
export interface Repair {
  readonly rule: string;
  readonly rawFrom: number;
  readonly rawTo: number;
  readonly before: string;
  readonly after: string;
  readonly confidence: number;
  readonly note?: string;
}

/** Something a person should look at; `rawFrom` where there is a place. */
export interface ImportWarning {
  readonly code: string;
  readonly message: string;
  readonly rawFrom?: number;
}

/** How well reconstructed pages agree with the book's own index. */
export interface IndexCheck {
  /** Index references tested; names found on their page; within one page. */
  readonly references: number;
  readonly onPage: number;
  readonly withinOne: number;
  readonly misses: readonly {
    readonly heading: string;
    readonly page: string;
  }[];
}

export interface ImportedDocument {
  readonly profile: ProfileId;
  /** Why this profile, in words for the screen. */
  readonly reason: string;
  readonly title: string | null;
  readonly document: Node;
  readonly runs: readonly Run[];
  readonly repairs: readonly Repair[];
  /** What was switched off, and the repairs not made because of it. */
  readonly off: SwitchedOff;
  readonly declined: readonly Repair[];
  readonly warnings: readonly ImportWarning[];
  readonly indexCheck: IndexCheck | null;
  /** What the file says of itself. */
  readonly record: FileRecord;
  /** What people said in the file, as W3C Web Annotations. */
  readonly annotations: readonly unknown[];
}

/** What a profile hands over; the rest is the same for all of them. */
export type ProfileReading = Omit<
  ImportedDocument,
  "profile" | "reason" | "record" | "annotations"
>;

/** A way of reading files of one build. One folder each, listed in registry.ts. */
export interface ImportProfile {
  readonly id: ProfileId;
  readonly label: string;
  readonly description: string;
  /** 0 (not at all) to 1 (certainly), with the signs it saw in words. */
  recognise(file: ReceivedFile): { score: number; reason: string };
  /** Each rule asks the ledger before it changes anything, and obeys. */
  read(
    file: ReceivedFile,
    ledger: Ledger,
    corrections: Corrections,
  ): ProfileReading;
}
