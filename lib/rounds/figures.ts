/**
 * Agreement in a blind round. Figures on answers take a passage as the unit:
 * the answer of a reviewer is the one that covers most of it, or that there was
 * nothing to remark. Figures on extents take every stretch as it was marked.
 */
import { krippendorffAlpha, type Metric } from "@/lib/agreement/alpha";
import { extentAlpha, type Marked } from "@/lib/agreement/extents";
import { bootstrapInterval, type Interval } from "@/lib/agreement/interval";
import {
  pairsOf,
  type RawTable,
  rawTable,
  type Unit,
} from "@/lib/agreement/ratings";
import { cohenKappa, gwetAC1 } from "@/lib/agreement/two-reviewers";
import {
  type Axis,
  axisValues,
  ids,
  likelihood,
} from "@/lib/vocabulary/vocabulary";
import type { JudgedItem, Submission } from "./round";

/** The answer "read, nothing to remark on this question". */
export const NOTHING = "nothing";

export const coefficients = {
  "alpha-nominal": {
    label: "Krippendorff’s α, answers",
    unsaid:
      "It does not say who is right, and falls when nearly all passages get the same answer, however well reviewers agree.",
  },
  "alpha-ordinal": {
    label: "Krippendorff’s α, likelihood (ordinal)",
    unsaid:
      "It compares how sure reviewers are where they answered at all, not what they answered.",
  },
  kappa: {
    label: "Cohen’s κ",
    unsaid:
      "It takes each reviewer’s own habits for chance: where one answer dominates it can be near zero in spite of agreement.",
  },
  ac1: {
    label: "Gwet’s AC1",
    unsaid:
      "It stays high where one answer dominates; it does not show whether the rare answers agree.",
  },
  "alpha-u": {
    label: "Krippendorff’s α of extents",
    unsaid:
      "It says how far the marked stretches coincide; short stretches weigh little, and gaps nobody marked count as agreement.",
  },
} as const;

export interface Figure {
  readonly coefficient: keyof typeof coefficients;
  /** null where the data cannot say it. */
  readonly value: number | null;
  readonly interval: Interval | null;
  /** Passages the figure rests on. */
  readonly units: number;
}

export interface PairFigures {
  readonly first: string;
  readonly second: string;
  readonly table: RawTable;
  readonly figures: readonly Figure[];
}

export interface AxisFigures {
  readonly axis: Axis;
  readonly pairs: readonly PairFigures[];
  /** All reviewers together. */
  readonly figures: readonly Figure[];
}

/** Passages known beforehand are left out: they are reported by `knownFigures`. */
export function axisFigures(
  items: readonly JudgedItem[],
  {
    axis,
    reviewers,
    seed,
  }: { axis: Axis; reviewers: readonly string[]; seed: number },
): AxisFigures {
  const asked = items.filter(({ known }) => known === "unknown");
  const units = asked.map((item) => unitOf(item, axis, reviewers, answerOf));
  const order = [...ids(axisValues[axis]), NOTHING];
  const pairs = reviewers.flatMap((first, i) =>
    reviewers.slice(i + 1).map((second, j) => {
      const both = pairsOf(units, i, i + 1 + j);
      return {
        first,
        second,
        table: rawTable(both, order),
        figures: [
          figure("ac1", both, (drawn) => gwetAC1(drawn, order.length), seed),
          figure("kappa", both, cohenKappa, seed),
        ],
      };
    }),
  );
  return {
    axis,
    pairs,
    figures: [
      alpha("alpha-nominal", units, order, "nominal", seed),
      likelihoodAlpha(asked, axis, reviewers, seed),
      extents(asked, axis, reviewers, seed),
    ],
  };
}

type Read = (submission: Submission, axis: Axis) => string | null;

function unitOf(
  item: JudgedItem,
  axis: Axis,
  reviewers: readonly string[],
  read: Read,
): Unit {
  return reviewers.map((id) => {
    const own = item.submissions.find(({ reviewerId }) => reviewerId === id);
    return own ? read(own, axis) : null;
  });
}

const answerOf: Read = (submission, axis) =>
  leading(submission, axis)?.value ?? NOTHING;

/** Not judged is no place on the scale. */
const likelihoodOf: Read = (submission, axis) => {
  const given = leading(submission, axis)?.likelihood ?? null;
  return given === "unjudged" ? null : given;
};

/** The answer that covers most of the passage; of equals the first. */
function leading({ answers }: Submission, axis: Axis) {
  return answers
    .filter((answer) => answer.axis === axis)
    .toSorted(
      (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
    )
    .at(0);
}

function likelihoodAlpha(
  items: readonly JudgedItem[],
  axis: Axis,
  reviewers: readonly string[],
  seed: number,
): Figure {
  const units = items.map((item) =>
    unitOf(item, axis, reviewers, likelihoodOf),
  );
  const scale = ids(likelihood)
    .filter((id) => id !== "unjudged")
    .reverse();
  return alpha("alpha-ordinal", units, scale, "ordinal", seed);
}

function alpha(
  coefficient: Figure["coefficient"],
  units: readonly Unit[],
  order: readonly string[],
  metric: Metric,
  seed: number,
): Figure {
  const of = (drawn: readonly Unit[]) =>
    krippendorffAlpha(drawn, order, metric);
  const compared = units.filter(
    (unit) => unit.filter((answer) => answer !== null).length >= 2,
  );
  return figure(coefficient, compared, (drawn) => of(drawn).value, seed);
}

/** Passages that all reviewers read, laid end to end as one continuum. */
function extents(
  items: readonly JudgedItem[],
  axis: Axis,
  reviewers: readonly string[],
  seed: number,
): Figure {
  const read = items.filter((item) =>
    reviewers.every((id) =>
      item.submissions.some(({ reviewerId }) => reviewerId === id),
    ),
  );
  const of = (drawn: readonly JudgedItem[]) =>
    extentAlpha(continuumOf(drawn, axis, reviewers)).alpha;
  return figure("alpha-u", read, of, seed);
}

function continuumOf(
  items: readonly JudgedItem[],
  axis: Axis,
  reviewers: readonly string[],
) {
  let length = 0;
  const marked: Marked[] = [];
  for (const item of items) {
    for (const { reviewerId, answers } of item.submissions) {
      const reviewer = reviewers.indexOf(reviewerId);
      if (reviewer < 0) continue;
      for (const { axis: on, value: category, start, end } of answers) {
        if (on !== axis) continue;
        const from = { start: length + start, end: length + end };
        marked.push({ reviewer, category, ...from });
      }
    }
    length += item.length;
  }
  return { length, reviewers: reviewers.length, marked };
}

function figure<T>(
  coefficient: Figure["coefficient"],
  units: readonly T[],
  of: (units: readonly T[]) => number | null,
  seed: number,
): Figure {
  return {
    coefficient,
    value: units.length === 0 ? null : of(units),
    interval: bootstrapInterval(units, of, { seed, times: 500 }),
    units: units.length,
  };
}
