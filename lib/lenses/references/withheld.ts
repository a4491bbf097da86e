/** Initials that stand for a name the source does not print. */
import { placeIn } from "../blocks";
import type { FindingPlace, ReadText } from "../lens";

/** A lone capital with a full stop or before a verb: "X. came", "Z went". */
const lone =
  /(?<![\p{L}’'-])(?<!\p{Lu}\.\s?)([XYZN])\b\.?(?=\s+\p{Ll}|[’']s\b)/gu;

/** The initials on a printed page, in the author's voice. */
export function initialsOn(text: ReadText, label: string): FindingPlace[] {
  const { pages } = text.outline;
  const at = pages.findIndex((page) => page.label === label);
  const from = pages[at]?.start;
  if (from === undefined) return [];
  const to = pages[at + 1]?.start ?? Number.POSITIVE_INFINITY;
  return text.blocks
    .filter(({ stream, voice }) => stream === "main" && voice === "author")
    .flatMap((block) =>
      [...block.own.matchAll(lone)].map((match) =>
        placeIn(text, block, match.index, match.index + match[0].length),
      ),
    )
    .filter(({ start }) => start >= from && start < to);
}
