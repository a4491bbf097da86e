/** The last step of every reader: content becomes text, drafts, remarks. */
import type { FileContents, FileRecord } from "../format";
import { Ledger } from "../repairs";
import {
  commentAnnotations,
  type FileComment,
  type TargetFinder,
  targetFinder,
  type WebAnnotation,
} from "./annotations";
import { type Content, holder } from "./content";
import { divided, recut } from "./division";
import { withOmissions } from "./omissions";
import { warnOfPageOrder } from "./page-order";
import type { Remarks } from "./remarks";
import { tidied } from "./tidy";
import { transcribe } from "./transcribe";

/** What a format makes of the bytes of a file. */
export interface Opened {
  /** The file's text: what its raw text is wherever one is asked for. */
  readonly text: string;
  readonly encoding: string;
  readonly encodingReason: string;
  readonly encodingSure: boolean;
  readonly contents: FileContents;
}

export interface ReadContent {
  /** Blocks; divisions are cut at headings. */
  readonly content: readonly Content[];
  readonly title: string | null;
  readonly record: FileRecord;
  readonly remarks: Remarks;
  readonly comments?: readonly FileComment[];
  /** Annotations in a form of their own; see annotations.ts. */
  readonly annotations?: (find: TargetFinder) => readonly WebAnnotation[];
  /** The content is sections already, and holds every sign as such. */
  readonly exact?: boolean;
  /** Its pages are what it is made of (PDF, OCR), not marks in a text. */
  readonly paged?: boolean;
  readonly reason: string;
}

export function opened(
  read: ReadContent,
  decoded: { encoding: string; encodingReason: string; encodingSure: boolean },
): Opened {
  // Only collects: nothing of it can be switched off.
  const ledger = new Ledger("");
  const content = read.exact
    ? read.content
    : withOmissions(tidied(read.content));
  const transcript = transcribe(content, ledger);
  read.remarks.writeTo(
    ledger,
    (place) => transcript.places.get(place)?.raw ?? transcript.text.length,
  );
  if (!read.exact) warnOfPageOrder(transcript.pages, ledger);
  const find = targetFinder(transcript);
  const { encoding, encodingReason, encodingSure } = decoded;
  return {
    text: transcript.text,
    encoding,
    encodingReason,
    encodingSure,
    contents: {
      title: read.title,
      record: read.record,
      reason: read.reason,
      sections: read.exact
        ? recut(transcript.drafts)
        : divided(transcript.drafts, read.title),
      repairs: ledger.repairs,
      warnings: ledger.warnings,
      pages: transcript.pages,
      paged: read.paged ?? false,
      annotations: [
        ...commentAnnotations(read.comments ?? [], find),
        ...(read.annotations?.(find) ?? []),
      ],
    },
  };
}

/** Blocks that a file holds but a quotation cannot become paragraphs. */
const QUOTED = new Set([
  "paragraph",
  "verse",
  "dateline",
  "salutation",
  "closer",
  "signature",
]);

/** A quotation of these blocks; notes in it are put behind it. */
export function quoted(blocks: readonly Content[]): Content[] {
  const inner = blocks.flatMap(quotable);
  const notes = blocks.flatMap((block) => noteBlocks(block));
  return inner.length === 0 ? notes : [holder("quotation", inner), ...notes];
}

function quotable(block: Content): Content[] {
  if (block.type === "note" || block.type === "separator") return [];
  if (!("inline" in block)) return block.blocks.flatMap(quotable);
  if (QUOTED.has(block.type)) return [block];
  return [{ type: "paragraph", attrs: {}, inline: block.inline }];
}

function noteBlocks(block: Content): Content[] {
  if ("inline" in block) return block.type === "note" ? [block] : [];
  return block.blocks.flatMap(noteBlocks);
}
