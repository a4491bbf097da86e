import fc from "fast-check";
import { expect, it } from "vitest";
import { codePoint } from "@/lib/document/position";
import type { Mark } from "@/lib/editor/store/mark";
import { marksIn } from "./marks-by-place";

const place = fc.nat(200);
const marks = fc.array(
  fc.record({
    stream: fc.constantFrom("main", "note/n1"),
    start: place,
    size: fc.nat(60),
    withdrawn: fc.boolean(),
  }),
);

it("finds what touches a stretch, as looking at all of them does", () => {
  fc.assert(
    fc.property(marks, place, fc.nat(80), (list, start, size) => {
      const map = new Map<string, Mark>();
      list.forEach(({ stream, start: at, size: length, withdrawn }, i) => {
        const range = {
          stream,
          start: codePoint(at),
          end: codePoint(at + length),
        };
        const mark = { id: `m${i}`, withdrawn, ranges: [range] };
        map.set(mark.id, mark as unknown as Mark);
      });
      const end = start + size;
      const touching = [...map.values()].filter(
        ({ withdrawn, ranges: [range] }) =>
          !withdrawn &&
          range?.stream === "main" &&
          range.start < end &&
          range.end >= start,
      );
      expect(new Set(marksIn(map, start, end))).toEqual(new Set(touching));
    }),
  );
});
