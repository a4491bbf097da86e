/**
 * A document in the making: the tree ProseMirror will hold, with traced text
 * in place of strings. Importers build drafts; only assemble.ts makes nodes.
 */
import type { Attrs, Mark } from "prosemirror-model";
import type { Traced } from "./traced";

export interface TextDraft {
  readonly text: Traced;
  readonly marks: readonly Mark[];
}

/** `literal` is what the atom adds to the text, if it adds any. */
export interface AtomDraft {
  readonly atom: "pageBreak" | "noteRef" | "omissionMark" | "lineBreak";
  readonly attrs: Attrs;
  readonly literal: Traced | null;
  readonly marks: readonly Mark[];
}

export type InlineDraft = TextDraft | AtomDraft;

/** A textblock: paragraph, heading, note and so on. */
export interface TextblockDraft {
  readonly type: string;
  readonly attrs: Attrs;
  readonly inline: readonly InlineDraft[];
}

/** A separator, or anything that holds blocks: section, unit, list. */
export interface ContainerDraft {
  readonly type: string;
  readonly attrs: Attrs;
  readonly blocks: readonly BlockDraft[];
}

export type BlockDraft = TextblockDraft | ContainerDraft;

export function textblock(
  type: string,
  inline: readonly InlineDraft[],
  attrs: Attrs = {},
): TextblockDraft {
  return { type, attrs, inline };
}

export function container(
  type: string,
  attrs: Attrs,
  blocks: readonly BlockDraft[],
): ContainerDraft {
  return { type, attrs, blocks };
}

export function plainText(text: Traced): InlineDraft {
  return { text, marks: [] };
}

export function lineBreak(source: Traced): InlineDraft {
  return { atom: "lineBreak", attrs: {}, literal: source, marks: [] };
}
