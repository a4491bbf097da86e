/** The parts of a source that every count can be asked for. */
import "server-only";
import type { Db } from "@/db";
import { AppError } from "@/lib/core/errors";
import { type NamedPart, namedParts } from "@/lib/criticism/named-parts";
import { type VoiceRange, voicesOf } from "@/lib/document/voices";
import { type SourceText, sourceText } from "../text";
import { objectsOfSource } from "./load";

/** A parsed text never changes: its voices are found once. */
const heard = new WeakMap<SourceText["document"], readonly VoiceRange[]>();

/** Deliveries and voices of a source; AppError "not-found". */
export function partsOf(db: Db, slug: string): NamedPart[] {
  const { source, document, index } = sourceText(db, slug);
  const voices = heard.get(document) ?? voicesOf(document, index);
  heard.set(document, voices);
  return namedParts(objectsOfSource(db, source.id), voices);
}

/** The part with this id; none for ""; AppError "bad-input" for another. */
export function partNamed(
  db: Db,
  slug: string,
  id: string,
): NamedPart | undefined {
  if (id === "") return undefined;
  const part = partsOf(db, slug).find((one) => one.id === id);
  if (part) return part;
  throw new AppError(
    "bad-input",
    `This source has no delivery or voice "${id}".`,
  );
}
