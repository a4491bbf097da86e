/**
 * The facts the program comes with: few, dated, each with its source, in our
 * own wording. Users add theirs; those of the same id take their place.
 */
import { z } from "zod";
import { type GazetteerEntry, gazetteerEntrySchema } from "./entry";
import facts from "./shipped.json";

let read: readonly GazetteerEntry[] | null = null;

export function shippedGazetteer(): readonly GazetteerEntry[] {
  read ??= z.array(gazetteerEntrySchema).parse(facts);
  return read;
}

/** Shipped facts with those of the user, which win. */
export function withShipped(own: readonly GazetteerEntry[]): GazetteerEntry[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...shippedGazetteer().filter(({ id }) => !ids.has(id)), ...own];
}
