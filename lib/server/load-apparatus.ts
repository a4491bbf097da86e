/** Where the present text is not the printed one, and the corrections of it. */
import "server-only";
import type { Db } from "@/db";
import { type ApparatusEntry, apparatusOf } from "@/lib/emendation/apparatus";
import type { Emendation } from "@/lib/emendation/emendation";
import type { May } from "./door";
import { emendationsIn } from "./load-emendations";
import { printedText, type SourceText, sourceText } from "./text";
import { readLog } from "./text-log";

export interface Apparatus {
  readonly textVersion: string;
  readonly entries: readonly ApparatusEntry[];
  /** All corrections, those taken back too, in the order of making. */
  readonly emendations: readonly Emendation[];
}

export function loadApparatus(db: May<"read">, slug: string): Apparatus {
  const text = sourceText(db, slug);
  return {
    textVersion: text.key,
    entries: apparatusIn(db, text),
    emendations: emendationsIn(db, text),
  };
}

export function apparatusIn(db: Db, text: SourceText): ApparatusEntry[] {
  const { id, act } = text.version;
  if (act === 0) return [];
  return apparatusOf(printedText(db, id), text, readLog(db, id));
}
