import type { HandInText, HandsInText } from "@/lib/criticism/hands-in-text";
import { countWords } from "@/lib/document/outline";
import {
  codePoint,
  MAIN,
  type StreamRange,
  streamOf,
  textBetween,
} from "@/lib/document/position";
import { HAND_COLOURS } from "@/lib/editor/plugins/hands";
import type { HandStretch, SourceView } from "@/lib/editor/source-view";

/** What the text shows of each hand: its colour, or how much is left out. */
export function stretchesShown(
  source: SourceView,
  { hands }: Pick<HandsInText, "hands">,
  off: ReadonlySet<string>,
): HandStretch[] {
  return hands.flatMap((hand, i) =>
    hand.ranges.map(({ start, end }) => {
      const range = {
        stream: MAIN,
        start: codePoint(start),
        end: codePoint(end),
      };
      return off.has(hand.id)
        ? { ...range, colour: null, ...leftOutWords(source, hand, range) }
        : { ...range, colour: i % HAND_COLOURS, ...handWords(hand) };
    }),
  );
}

function handWords({ code, label }: HandInText) {
  return { label: code, description: `Hand ${code}, ${label}, begins` };
}

function leftOutWords(
  { index }: SourceView,
  { code }: HandInText,
  { start, end }: StreamRange,
) {
  const count = countWords(textBetween(streamOf(index, MAIN), start, end));
  const words = `${count} ${count === 1 ? "word" : "words"} left out`;
  return { label: `${code}: ${words}`, description: `Hand ${code}: ${words}` };
}
