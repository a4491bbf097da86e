/**
 * An edition at rest: all that `makeEdition` needs but the document, as one
 * JSON text whose bytes do not depend on the order in which things were read.
 */
import type { Node } from "prosemirror-model";
import { noCriticism, sortedCriticism } from "./criticism";
import type { EditionInput } from "./edition";
import { compare } from "./sorting";

/** The JSON text to keep; its hash is the edition's. */
export function frozenText({ document: _, ...input }: EditionInput): string {
  const histories = [...(input.histories ?? [])].sort(([a], [b]) =>
    compare(a, b),
  );
  const annotations = [...input.annotations].sort((a, b) =>
    compare(a.id, b.id),
  );
  const criticism = sortedCriticism(input.criticism ?? noCriticism);
  return JSON.stringify(
    ordered({ ...input, annotations, criticism, histories }),
  );
}

/** What was kept, on the text it names, under its hash. */
export function thawed(
  text: string,
  documentOf: (textVersion: string | undefined) => Node,
  hash: string,
): EditionInput {
  // Written by `frozenText` alone, and checked by its hash when it is read.
  const { histories, ...kept } = JSON.parse(text) as Omit<
    EditionInput,
    "document" | "histories"
  > & { histories: [string, never[]][] };
  return {
    ...kept,
    document: documentOf(kept.textVersion),
    histories: new Map(histories),
    ...(kept.statement ? { statement: { ...kept.statement, hash } } : {}),
  };
}

/** The same value with the names of every object in one order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compare(a, b))
      .map(([name, inner]) => [name, ordered(inner)]),
  );
}
