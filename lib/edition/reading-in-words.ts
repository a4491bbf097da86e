/** A corrected place in plain words: what was printed, and who changed it why. */
import type { ApparatusEntry } from "@/lib/emendation/apparatus";
import { emendationKinds, term } from "@/lib/vocabulary/vocabulary";
import type { Edition } from "./edition";

export interface ReadingInWords {
  /** "" where words were put in. */
  readonly printed: string;
  /** "" where words were taken out. */
  readonly corrected: string;
  /** One for each correction, oldest first: kind, reason, person, day. */
  readonly why: readonly string[];
  /** Who made the last of them. */
  readonly by: Edition["emendations"][number]["reviewer"] | null;
  readonly at: string | null;
}

export function readingInWords(
  { emendations }: Edition,
  { printed, corrected, emendations: ids }: ApparatusEntry,
): ReadingInWords {
  const made = emendations.filter(({ id }) => ids.includes(id));
  const last = made.at(-1);
  return {
    printed: oneLine(printed),
    corrected: oneLine(corrected),
    why: made.map(({ kind, reason, reviewer, at }) => {
      const said = reason === "" ? "" : `: ${reason}`;
      const { label } = term(emendationKinds, kind);
      return `${label}${said} (${reviewer.name}, ${at.slice(0, 10)})`;
    }),
    by: last?.reviewer ?? null,
    at: last?.at ?? null,
  };
}

const oneLine = (words: string) => words.replace(/\s+/g, " ").trim();
