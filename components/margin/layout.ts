/**
 * Where the cards of the margin stand: level with their passages, pushed as
 * little as needed where they would collide; the selected one wins its place.
 * The way of Curvenote's sidenotes: upward before the selected, downward after.
 */

export interface CardBox {
  readonly id: string;
  /** Where it would like to stand, in px from the top of the text. */
  readonly top: number;
  readonly height: number;
}

/** Space between two cards, in px. */
export const CARD_GAP = 9;

/**
 * The top of every card, by id. `boxes` in the order of their passages. Cards
 * never overlap and never change their order; the selected one is exact.
 */
export function placeCards(
  boxes: readonly CardBox[],
  selected: string | null,
  gap: number = CARD_GAP,
): Map<string, number> {
  const tops = new Map<string, number>();
  const chosen = boxes.findIndex(({ id }) => id === selected);
  let ceiling = Number.POSITIVE_INFINITY;
  for (let i = chosen; i >= 0; i--) {
    const { id, top, height } = boxes[i] as CardBox;
    const place = i === chosen ? top : Math.min(top, ceiling - height - gap);
    tops.set(id, place);
    ceiling = place;
  }
  let floor = Number.NEGATIVE_INFINITY;
  for (let i = Math.max(chosen, 0); i < boxes.length; i++) {
    const { id, top, height } = boxes[i] as CardBox;
    const place = i === chosen ? top : Math.max(top, floor);
    tops.set(id, place);
    floor = place + height + gap;
  }
  return tops;
}
