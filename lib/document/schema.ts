/**
 * The document: what a source becomes on import. Annotations are not in it;
 * they stand beside it (lib/annotation). Everything the source prints is kept
 * in its printed form: atoms carry their literal, marks carry no text.
 */
import { Schema } from "prosemirror-model";
import { marks } from "./marks";
import { nodes } from "./nodes";

export const schema = new Schema({ nodes, marks, topNode: "doc" });

/** Main divisions of a source. A long one is cut into runs of sections. */
export const sectionKinds = [
  "front",
  "contents",
  "introduction",
  "chapter",
  "letters",
  "appendix",
  "index",
  "back",
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** What a source consists of, below the divisions. */
export const unitKinds = [
  "entry",
  "letter",
  "telegram",
  "message",
  "note",
  "speech",
  "memorandum",
  "agreement",
  "article",
  "enclosure",
  "biography",
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** How a date came to its unit; "sent": the print says when it was sent. */
export type DateKind = "text" | "sent" | "inherited" | "unknown";

/** How a printed page border was found, in falling order of trust. */
export type PageEvidence =
  | "printed" // the number stands in the file
  | "contents" // the table of contents names the page
  | "notes" // notes at the foot of a page end here, numbering restarts
  | "broken-sentence" // a sentence is cut here
  | "inferred"; // counted between two known borders
