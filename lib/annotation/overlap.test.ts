import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lanesOf, MAX_LANES, type Span, segmentsOf } from "./overlap";

const anySpans = fc
  .array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 25 })
  .map((pairs) =>
    pairs.map(
      ([start, length], i): Span => ({
        id: `a${String(i).padStart(2, "0")}`,
        start,
        end: start + length,
      }),
    ),
  );

const covers = (span: Span, at: number) => span.start <= at && at < span.end;

describe("segmentsOf", () => {
  test("cuts two crossing passages into three segments", () => {
    const a = { id: "a", start: 0, end: 10 };
    const b = { id: "b", start: 5, end: 12 };
    expect(segmentsOf([b, a])).toEqual([
      { start: 0, end: 5, spans: [a] },
      { start: 5, end: 10, spans: [a, b] },
      { start: 10, end: 12, spans: [b] },
    ]);
  });

  test("puts the shortest passage last, where a click finds it", () => {
    const long = { id: "long", start: 0, end: 10 };
    const short = { id: "short", start: 4, end: 6 };
    const middle = segmentsOf([short, long])[1];
    expect(middle?.spans.map((s) => s.id)).toEqual(["long", "short"]);
  });

  test("says of every place exactly the passages that cover it", () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const segments = segmentsOf(spans);
        for (let at = 0; at < 82; at++) {
          const here = segments.filter((s) => s.start <= at && at < s.end);
          expect(here.length).toBeLessThanOrEqual(1);
          const ids = here.flatMap((s) => s.spans.map((span) => span.id));
          const expected = spans.filter((s) => covers(s, at)).map((s) => s.id);
          expect(ids.sort()).toEqual(expected.sort());
        }
      }),
    );
  });
});

describe("lanesOf", () => {
  test("never puts two passages into one lane at one place", () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const lanes = lanesOf(spans);
        for (let at = 0; at < 82; at++) {
          const drawn = spans
            .filter((s) => covers(s, at))
            .map((s) => lanes.get(s) as number)
            .filter((lane) => lane < MAX_LANES);
          expect(new Set(drawn).size).toBe(drawn.length);
        }
      }),
    );
  });

  test("gives the same lanes whatever the order of entry", () => {
    fc.assert(
      fc.property(
        anySpans.chain((spans) =>
          fc.tuple(
            fc.constant(spans),
            fc.shuffledSubarray(spans, { minLength: spans.length }),
          ),
        ),
        ([spans, shuffled]) => {
          const one = lanesOf(spans);
          const other = lanesOf(shuffled);
          for (const span of spans) {
            expect(other.get(span)).toBe(one.get(span));
          }
        },
      ),
    );
  });

  test("leaves a lane unused only where none is free", () => {
    const spans = [0, 1, 2, 3].map((i) => ({ id: `s${i}`, start: i, end: 9 }));
    const lanes = lanesOf(spans);
    expect(spans.map((s) => lanes.get(s))).toEqual([0, 1, 2, MAX_LANES]);
  });
});
