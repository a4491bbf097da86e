import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldedText } from "./fold";

describe("fold", () => {
  test.each([
    ["“slept” and ‘woke’", "\"slept\" and 'woke'"],
    ["wait . . . then", "wait... then"],
    ["wait…then", "wait . . . . then"],
    ["noon -- night", "noon—night"],
    ["to\u00adgether at\u00a0last", "together at\n  last"],
    ["cafe\u0301", "caf\u00e9"],
    ["the *status quo*¹ of Quill²", "the status quo of Quill"],
  ])("takes %j and %j for the same", (one, other) => {
    expect(foldedText(one)).toBe(foldedText(other));
  });

  test("keeps words, case and single stops apart", () => {
    expect(foldedText("U. S. Navy")).toBe("U. S. Navy");
    expect(foldedText("Mao")).not.toBe(foldedText("mao"));
  });

  test("leads every character back to a place in order", () => {
    const signs = fc.constantFrom(
      "a",
      ".",
      " ",
      "-",
      "'",
      "“",
      "\u00ad",
      "𝔄",
      "…",
    );
    fc.assert(
      fc.property(
        fc.array(signs).map((all) => all.join("")),
        (text) => {
          const { text: folded, starts, ends } = fold(text);
          expect(starts).toHaveLength(folded.length);
          for (let i = 0; i < folded.length; i++) {
            const [start, end] = [starts[i] as number, ends[i] as number];
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(
              i > 0 ? (ends[i - 1] as number) : 0,
            );
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
