/** The dossier of a source, computed from what stands on it. */
import "server-only";
import type { Db } from "@/db";
import { pagesRead } from "@/db/queries/reading";
import type { Criticism } from "@/lib/criticism/criticism";
import {
  type Dossier,
  dossierOf,
  type TextFacts,
} from "@/lib/criticism/dossier";
import type { May } from "../door";
import { sourceText } from "../text";
import { beliefsOn } from "./beliefs";
import { loadCriticism } from "./load";
import { partNamed } from "./parts";

export interface DossierQuestion {
  /** A date (EDTF or ISO 8601): as things were believed then. */
  readonly on?: string | undefined;
  /** Id of a delivery or a voice: its counts alone. */
  readonly part?: string | undefined;
}

/**
 * AppError "not-found"; "bad-input" when the date is none, or the source has no
 * such part.
 */
export function dossier(
  db: May<"read">,
  slug: string,
  { on, part = "" }: DossierQuestion = {},
): Dossier {
  const criticism = criticismOn(db, slug, on);
  return dossierOf(criticism, textFacts(db, slug), partNamed(db, slug, part));
}

/** What stands, or what stood at the end of a day. */
export function criticismOn(
  db: May<"read">,
  slug: string,
  on?: string,
): Criticism {
  return on === undefined || on === ""
    ? loadCriticism(db, slug)
    : beliefsOn(db, slug, on);
}

export function textFacts(db: Db, slug: string): TextFacts {
  const { source, version, outline } = sourceText(db, slug);
  return {
    length: version.length,
    pages: outline.pages,
    chapters: outline.sections,
    gaps: outline.omissions,
    read: pagesRead(db, source.id),
  };
}
