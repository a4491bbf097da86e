import fc from "fast-check";
import { expect, it } from "vitest";
import { packRuns, unpackRuns } from "./runs";

const number = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const run = fc.record({
  rawFrom: number,
  rawTo: number,
  stream: fc.constantFrom("main", "note/1", "note/n-2"),
  from: number,
  to: number,
});

it("unpacks the runs that were packed", () => {
  fc.assert(
    fc.property(fc.array(run), (runs) => {
      expect(unpackRuns(packRuns(runs))).toEqual(runs);
    }),
  );
});
