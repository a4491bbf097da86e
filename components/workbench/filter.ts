import { liesIn } from "@/lib/criticism/named-parts";
import { kindOf, type Mark } from "@/lib/editor/store/mark";
import type { Filter } from "./state";

/** True when a filter shows this mark. Withdrawn ones only when asked for. */
export function shows(
  { show, family, part }: Filter,
  mark: Mark,
  reviewerId: string,
): boolean {
  if (family !== null && mark.style !== family) return false;
  if (part !== null && !liesIn(part, mark.ranges)) return false;
  if (mark.withdrawn) return show === "withdrawn";
  switch (show) {
    case "all":
      return true;
    case "withdrawn":
      return false;
    case "mine":
      return mark.reviewer.id === reviewerId;
    case "changed":
      return mark.changed;
    case "anchors":
      return mark.ranges.length === 0;
    default:
      return kindOf(mark) === show;
  }
}

export type Counts = Readonly<Record<Filter["show"], number>>;

/** How many marks each filter would show. */
export function countsOf(
  marks: Iterable<Mark>,
  reviewerId: string,
  part: Filter["part"] = null,
): Counts {
  const counts: Record<Filter["show"], number> = {
    all: 0,
    judgment: 0,
    omission: 0,
    link: 0,
    comment: 0,
    mine: 0,
    withdrawn: 0,
    anchors: 0,
    changed: 0,
  };
  for (const mark of marks) {
    for (const show of Object.keys(counts) as Filter["show"][]) {
      if (shows({ show, family: null, part }, mark, reviewerId)) counts[show]++;
    }
  }
  return counts;
}
