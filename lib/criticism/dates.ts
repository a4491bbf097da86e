/** EDTF dates as intervals of days, for comparing what may have been when. */
import edtf from "edtf";

/** Days since 1970-01-01, both ends included; open ends are infinite. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** True for "" (not known) and for what EDTF can read. */
export function isDateOrUnknown(value: string): boolean {
  return value === "" || daysOf(value) !== null;
}

/**
 * The days an EDTF date covers; null when it is empty or no EDTF. An interval
 * without an end, and bounds the parser cannot give, are open on that side.
 */
export function daysOf(value: string): Days | null {
  if (value === "") return null;
  try {
    const read = edtf(value) as { min?: unknown; max?: unknown };
    const from = bound(read.min, Number.NEGATIVE_INFINITY);
    const to = bound(read.max, Number.POSITIVE_INFINITY);
    return from <= to ? { from, to } : null;
  } catch {
    return null;
  }
}

function bound(value: unknown, open: number): number {
  return typeof value === "number" && Number.isFinite(value)
    ? Math.floor(value / DAY)
    : open;
}

/** How two dates may stand to each other. */
export type Order = "before" | "overlapping" | "after";

/** "before" and "after" only when every day of one is on that side. */
export function orderOf(a: Days, b: Days): Order {
  if (a.to < b.from) return "before";
  if (a.from > b.to) return "after";
  return "overlapping";
}
