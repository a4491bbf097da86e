/** Hands as the text shows them: where each wrote, and what it leaves behind. */
import { type Criticism, objectsOf } from "./criticism";
import { handShares, handsUnder, passagesOfHands } from "./hands";
import { namer } from "./names";
import { type Range, united } from "./ranges";

export interface HandInText {
  readonly id: string;
  /** "B"; the first letters of its name where it has no code. */
  readonly code: string;
  readonly label: string;
  /** Code points of the main stream, in order. */
  readonly ranges: readonly Range[];
  /** Of the whole text, 0–1. */
  readonly share: number;
}

export interface HandsInText {
  /** Null: hands that hold whichever hypothesis does. */
  readonly hypothesisId: string | null;
  readonly label: string;
  readonly hands: readonly HandInText[];
  /** Shares of the text given to nobody, and to more than one. */
  readonly unassigned: number;
  readonly contested: number;
}

/** Under each hypothesis that has hands, and under none; `length` of the text. */
export function handsInText(
  criticism: Criticism,
  length: number,
): HandsInText[] {
  const all = objectsOf(criticism, "hand");
  const under = [...new Set(all.map(({ body }) => body.hypothesisId))];
  const name = namer(criticism);
  return under.map((hypothesisId) => {
    const hands = handsUnder(criticism, hypothesisId);
    const passages = passagesOfHands(criticism, hands);
    const whole = { id: "", label: "", ranges: [{ start: 0, end: length }] };
    const [shares] = handShares(passages, [whole]);
    return {
      hypothesisId,
      label: hypothesisId === null ? "" : name(hypothesisId).label,
      hands: hands.map(({ id, body }, i) => ({
        id,
        code: body.code || body.label.slice(0, 2),
        label: body.label,
        ranges: passages.get(id) ?? [],
        share: shares?.hands[i]?.share ?? 0,
      })),
      unassigned: shares?.unassigned ?? 1,
      contested: shares?.contested ?? 0,
    };
  });
}

/** What is gone when these hands are switched off: no place twice. */
export function leftOut(
  { hands }: Pick<HandsInText, "hands">,
  off: ReadonlySet<string>,
): Range[] {
  return united(
    hands.filter(({ id }) => off.has(id)).flatMap(({ ranges }) => ranges),
  );
}
