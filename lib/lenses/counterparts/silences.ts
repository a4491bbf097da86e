/** Long silences between dated units, by the rhythm of the source itself. */
import { datedUnits, unitPlace } from "../dates/order";
import type { Proposal } from "../finding";
import type { LensInput } from "../lens";
import { addDays, type Day } from "../time/calendar";
import { overlap, spanOf } from "../time/span";
import { dayWords } from "../time/words";

/** Fewer gaps have no rhythm. */
const FEWEST = 12;

/**
 * Gaps longer than the longest of n that chance would bring at the mean rate
 * of the source (mean × ln n, the expected maximum of n exponential gaps).
 */
export function silenceProposals(input: LensInput): {
  proposals: Proposal[];
  looked: number;
} {
  const units = datedUnits(input).flat();
  const gaps = units.flatMap((one, i) => {
    const before = units[i - 1];
    if (!before) return [];
    return [{ one, before, days: one.first - before.last }];
  });
  const forward = gaps.filter(({ days }) => days > 0);
  const total = forward.reduce((sum, { days }) => sum + days, 0);
  if (gaps.length < FEWEST || total === 0) return { proposals: [], looked: 0 };
  const mean = total / gaps.length;
  const limit = mean * Math.log(gaps.length);
  const sorted = gaps.map(({ days }) => days).sort((a, b) => a - b);
  const proposals = forward
    .filter(({ days }) => days > limit)
    .map(({ one, before, days }) => {
      const shorter = sorted.filter((other) => other < days).length;
      const percent = Math.floor((100 * shorter) / sorted.length);
      const [from, to] = [addDays(before.last as Day, 1), one.first as Day];
      return {
        kind: "silence",
        key: `${before.unit.date} ${one.unit.date}`,
        places: [
          unitPlace(input, one.unit),
          unitPlace(input, before.unit, "the one before"),
        ],
        reason: `${days} days without a dated unit, from ${dayWords(from)}.${eventsIn(input, from, to)}`,
        reference: `Longer than ${percent} % of the gaps here; on average ${mean.toFixed(1)} days pass.`,
        confidence: "possible" as const,
        limits:
          "Writers are silent for many reasons, and misplaced leaves make gaps. A silence is a question, not a loss.",
        axis: null,
      };
    });
  return { proposals, looked: gaps.length };
}

/** Known events that fall into the silence. */
function eventsIn({ gazetteer }: LensInput, first: Day, last: Day): string {
  const fell = gazetteer.filter(({ kind, date }) => {
    const span = spanOf(date);
    return kind === "event" && span && overlap(span, { first, last });
  });
  if (fell.length === 0) return "";
  const names = fell.slice(0, 3).map(({ label }) => label);
  return ` Known to fall into it: ${names.join(", ")}.`;
}
