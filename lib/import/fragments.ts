/** Which stretches of the file a stretch of the document was read from. */
import { MAIN } from "@/lib/document/position";
import type { Run } from "./format";

/** Code points of the file's text, end-exclusive. */
export interface RawStretch {
  readonly rawStart: number;
  readonly rawEnd: number;
}

/**
 * Answers for code points `from`–`to` of the main stream, in the order of
 * reading. A new stretch begins where the file has something else in between:
 * a note at the foot of a page, another letter on a leaf bound in wrongly.
 */
export function fragmentFinder(
  runs: readonly Run[],
): (from: number, to: number) => RawStretch[] {
  const order = new Map(
    [...runs]
      .sort((a, b) => a.rawFrom - b.rawFrom || a.rawTo - b.rawTo)
      .map((run, i) => [run, i]),
  );
  const follows = (run: Run, before: Run) =>
    (order.get(run) ?? 0) === (order.get(before) ?? 0) + 1;
  const main = runs.filter(({ stream }) => stream === MAIN);
  return (from, to) => {
    const stretches: { rawStart: number; rawEnd: number }[] = [];
    let before: Run | null = null;
    for (let i = firstEnding(main, from); i < main.length; i++) {
      const run = main[i] as Run;
      if (run.from >= to) break;
      const { rawStart, rawEnd } = clipped(run, from, to);
      const last = stretches.at(-1);
      if (last && before && follows(run, before)) last.rawEnd = rawEnd;
      else stretches.push({ rawStart, rawEnd });
      before = run;
    }
    return stretches;
  };
}

/** Index of the first run that ends after `from`. */
function firstEnding(runs: readonly Run[], from: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run).to <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function clipped(run: Run, from: number, to: number): RawStretch {
  const exact = run.rawTo - run.rawFrom === run.to - run.from;
  if (!exact) return { rawStart: run.rawFrom, rawEnd: run.rawTo };
  return {
    rawStart: run.rawFrom + Math.max(0, from - run.from),
    rawEnd: run.rawTo - Math.max(0, run.to - to),
  };
}
