/** A document made ready for lenses, once for all of them. */
import type { Node } from "prosemirror-model";
import { outlineOf } from "@/lib/document/outline";
import { indexDocument } from "@/lib/document/position";
import { blocksOf } from "./blocks";
import type { LensInput, ReadText } from "./lens";

export interface ReadTextOptions {
  readonly languages?: readonly string[];
  readonly translated?: boolean | null;
}

export function readText(
  document: Node,
  { languages = [], translated = null }: ReadTextOptions = {},
): ReadText {
  const index = indexDocument(document);
  return {
    document,
    index,
    outline: outlineOf(document, index),
    blocks: blocksOf(document, index),
    languages,
    translated,
  };
}

/** The input of a lens: a text, and whatever of the rest is known. */
export function lensInput(
  text: ReadText,
  rest: Partial<Omit<LensInput, keyof ReadText>> = {},
): LensInput {
  return {
    ...text,
    gazetteer: rest.gazetteer ?? [],
    comparisons: rest.comparisons ?? [],
    signal: rest.signal ?? new AbortController().signal,
    progress: rest.progress ?? (() => {}),
  };
}
