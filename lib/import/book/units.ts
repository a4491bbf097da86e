/** The units of a division: dated entries, or biographies. */
import type { Attrs } from "prosemirror-model";
import type { Ledger } from "../repairs";
import { biographiesIn } from "./biographies";
import type { Division } from "./block";
import { datesOf, type EntryDate } from "./entries";
import type { Passage } from "./join";

export interface UnitStart {
  readonly attrs: Attrs & {
    readonly id: string;
    readonly heading: string | null;
  };
  readonly kind: "entry" | "biography";
  readonly date: EntryDate | null;
}

/** Where units begin, by index of the passage. `nextId` counts through. */
export function unitsOf(
  division: Division,
  passages: readonly Passage[],
  nextId: () => string,
  ledger: Ledger,
): Map<number, UnitStart> {
  const starts = new Map<number, UnitStart>();
  if (division.kind === "appendix") {
    for (const { heading, index } of biographiesIn(passages, ledger)) {
      const attrs = { id: nextId(), kind: "biography", heading };
      starts.set(index, { attrs, kind: "biography", date: null });
    }
  }
  if (division.kind !== "chapter" && division.kind !== "letters") return starts;
  for (const [index, date] of datesOf(passages, division.title, ledger)) {
    const attrs = {
      id: nextId(),
      kind: "entry",
      heading: date.literal,
      date: date.edtf,
      dateLiteral: date.literal,
      dateKind: date.kind,
    };
    starts.set(index, { attrs, kind: "entry", date });
  }
  return starts;
}
