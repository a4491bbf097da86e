/** A document made ready for lenses, once for all of them. */
import type { Node } from "prosemirror-model";
import { outlineOf } from "@/lib/document/outline";
import { indexDocument } from "@/lib/document/position";
import { blocksOf } from "./blocks";
import type { LensInput, ReadText } from "./lens";
import { saysTranslated } from "./translated";

export interface ReadTextOptions {
  readonly languages?: readonly string[];
  /** Left out: what the first pages say of it. */
  readonly translated?: boolean | null;
}

export function readText(
  document: Node,
  { languages = [], translated }: ReadTextOptions = {},
): ReadText {
  const index = indexDocument(document);
  const blocks = blocksOf(document, index);
  return {
    document,
    index,
    outline: outlineOf(document, index),
    blocks,
    languages,
    translated: translated === undefined ? saysTranslated(blocks) : translated,
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
