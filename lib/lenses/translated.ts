/** Whether a text says of itself that it is a translation. */
import type { TextBlock } from "./blocks";

/** "Translated from the French" on the first pages; null when nothing is said. */
export function saysTranslated(blocks: readonly TextBlock[]): boolean | null {
  const front = blocks.filter(
    ({ sectionKind }) =>
      sectionKind === "front" || sectionKind === "introduction",
  );
  const says = front.some(({ text }) =>
    /\btranslat(?:ed (?:from|by)|ion (?:from|by)|or['’]s note)\b|\bin translation\b/i.test(
      text,
    ),
  );
  return says ? true : null;
}
