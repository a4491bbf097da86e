/**
 * How much room each annotation gets in the margin. Where a few meet, each has
 * its card; where more meet than fit beside their passages, they get slim, and
 * the rest are counted. So a card is never far from its passage, and a margin
 * holds no more cards than a screen can show, however many annotations there
 * are. The answer depends on the text alone, not on where the window stands:
 * no card changes while one scrolls.
 */

export type CardLook = "whole" | "slim" | "more";

export interface Wish {
  readonly id: string;
  /** About where its passage stands, in px, ascending. */
  readonly y: number;
}

export interface Room {
  readonly look: CardLook;
  /** One, or all that "more" stands for. */
  readonly ids: readonly string[];
}

/** About how high each is, with the space below it, in px. */
export const HEIGHTS: Readonly<Record<CardLook, number>> = {
  whole: 128,
  slim: 44,
  more: 34,
};

/** Pushed down further than this, in px, a card gets slim, then is counted. */
const WHOLE_WITHIN = 200;
const SLIM_WITHIN = 400;

/** Shares out the margin of one section. */
export function shareRoom(wishes: readonly Wish[]): Room[] {
  const rooms: { look: CardLook; ids: string[] }[] = [];
  let floor = Number.NEGATIVE_INFINITY;
  for (const { id, y } of wishes) {
    const look = lookAfter(floor - y);
    const last = rooms.at(-1);
    if (look === "more" && last?.look === "more") {
      last.ids.push(id);
    } else {
      rooms.push({ look, ids: [id] });
      floor = Math.max(floor, y) + HEIGHTS[look];
    }
  }
  return rooms;
}

function lookAfter(pushed: number): CardLook {
  if (pushed <= WHOLE_WITHIN) return "whole";
  return pushed <= SLIM_WITHIN ? "slim" : "more";
}

/** The same with the selected one whole; the others keep their rooms. */
export function withWhole(
  rooms: readonly Room[],
  selected: string | null,
): Room[] {
  return rooms.flatMap((room): Room[] => {
    const { look, ids } = room;
    if (look === "whole" || selected === null || !ids.includes(selected)) {
      return [room];
    }
    const whole: Room = { look: "whole", ids: [selected] };
    const before = ids.slice(0, ids.indexOf(selected));
    const after = ids.slice(ids.indexOf(selected) + 1);
    const more = (some: readonly string[]): Room[] =>
      some.length > 0 ? [{ look: "more", ids: some }] : [];
    return [...more(before), whole, ...more(after)];
  });
}
