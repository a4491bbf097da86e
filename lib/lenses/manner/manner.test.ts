import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importFile } from "@/lib/import/registry";
import { fileOf } from "@/lib/import/testing";
import type { ComparisonText, LensResult } from "../lens";
import { lensInput, readText } from "../read-text";
import { changePoint, usualChange } from "./change-points";
import { cosineDelta, type Profile } from "./delta";
import { imposterScore, imposterScores, usualOptions } from "./imposters";
import { manner } from "./lens";
import { seeded } from "./random";
import { windowsOf } from "./windows";
import { wordsOf } from "./words";

/**
 * A writer: how often each of 120 small words is used, near a common habit and
 * a little apart from it. Every writer of a language shares most of it.
 */
function writer(seed: number): (words: number, run: number) => string {
  const own = seeded(seed);
  const weights = Array.from(
    { length: 120 },
    (_, i) => (1 / (i + 2)) * (0.55 + 0.9 * own()),
  );
  const sums = weights.map((_, i) =>
    weights.slice(0, i + 1).reduce((sum, weight) => sum + weight, 0),
  );
  const total = sums.at(-1) as number;
  return (words, run) => {
    const random = seeded(seed * 7919 + run);
    const draw = () => {
      const drawn = random() * total;
      return Math.max(
        0,
        sums.findIndex((sum) => sum >= drawn),
      );
    };
    const one = () => `w${spelled(draw())}`;
    const sentence = (length: number) =>
      Array.from({ length }, one).join(" ").concat(".");
    const sentences = Math.ceil(words / 12);
    return Array.from({ length: sentences }, () => sentence(12)).join("\n\n");
  };
}

const spelled = (n: number) =>
  [...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("");

function read(text: string) {
  return readText(importFile(fileOf(text), { profile: "plain" }).document);
}

function comparison(title: string, text: string): ComparisonText {
  return { ...read(text), slug: title, title };
}

const kinds = ({ findings }: LensResult) => findings.map(({ kind }) => kind);

describe("words", () => {
  it("keep their apostrophes and lose their case, figures and hyphens", () => {
    const words = wordsOf("Don’t say 1920; a far-off ÉTÉ.");
    expect(words.map(({ word }) => word)).toEqual([
      "don't",
      "say",
      "a",
      "far",
      "off",
      "été",
    ]);
  });
});

describe("windows", () => {
  it("cover the row in order and lose less than a step", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 10, max: 500 }),
        (total, size) => {
          const windows = windowsOf(total, size, size);
          let end = 0;
          for (const { from, to } of windows) {
            expect(from).toBe(end);
            expect(to - from).toBeGreaterThanOrEqual(size);
            end = to;
          }
          expect(total - end).toBeLessThan(size);
        },
      ),
    );
  });
});

describe("the change point", () => {
  /** Noise about two levels, seven windows of the one and nine of the other. */
  function windows(shift: number): Profile[] {
    const random = seeded(5);
    const noise = () => random() + random() + random() - 1.5;
    return Array.from({ length: 16 }, (_, i) =>
      Array.from({ length: 20 }, () => noise() + (i < 7 ? 0 : shift)),
    );
  }

  it("is where two levels meet", () => {
    const found = changePoint(windows(1), usualChange);
    expect(found?.before).toBe(7);
    expect(found?.effect).toBeGreaterThan(5);
  });

  it("is small where there is one level", () => {
    expect(changePoint(windows(0), usualChange)?.effect).toBeLessThan(3);
  });

  it("is not sought in too few windows", () => {
    expect(changePoint(windows(1).slice(0, 3), usualChange)).toBeNull();
  });
});

describe("General Imposters", () => {
  const known = [
    { author: "near", profile: [1, 1, 0, 0] },
    { author: "far", profile: [-1, 0, 1, 1] },
    { author: "further", profile: [0, -1, 1, -1] },
  ];
  const options = { ...usualOptions, share: 1, distance: cosineDelta };

  it("give each trial to the candidate that is nearest, and none to the rest", () => {
    expect(imposterScores([2, 2, 0, 0.1], known, options)).toEqual([
      { author: "far", score: 0 },
      { author: "further", score: 0 },
      { author: "near", score: 1 },
    ]);
  });

  it("refuse a candidate without texts, and one without imposters", () => {
    expect(() => imposterScore([1, 0, 0, 0], "nobody", known, options)).toThrow(
      RangeError,
    );
    const alone = known.slice(0, 1);
    expect(() => imposterScore([1, 0, 0, 0], "near", alone, options)).toThrow(
      RangeError,
    );
  });
});

describe("the lens of manner", () => {
  const first = writer(1);
  const second = writer(2);

  it("finds where the small words change", () => {
    const text = `${first(8000, 1)}\n\n${second(8000, 1)}`;
    const result = manner.run(lensInput(read(text)));
    expect(kinds(result)).toEqual(["change"]);
    const place = result.findings[0]?.places[0]?.start ?? 0;
    expect(Math.abs(place - first(8000, 1).length)).toBeLessThan(4000);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    "claims no second hand in a text by one (run %i)",
    (run) => {
      const result = manner.run(lensInput(read(first(12_000, run))));
      expect(result.findings).toEqual([]);
      // It did look: a measure stands along the whole text.
      expect(result.strips[0]?.points.length).toBeGreaterThan(3);
      expect(JSON.stringify(result)).not.toMatch(/second hand|another author/i);
    },
  );

  it("refuses fewer than 1,000 words, and says so", () => {
    const { findings, strips, skipped } = manner.run(
      lensInput(read(first(700, 1))),
    );
    expect(findings).toEqual([]);
    expect(strips).toEqual([]);
    expect(skipped.map(({ why }) => why).join(" ")).toContain("Refused");
  });

  it("warns of fewer than 2,000", () => {
    const { skipped } = manner.run(lensInput(read(first(1500, 1))));
    expect(skipped.map(({ why }) => why).join(" ")).toContain("hint at most");
  });

  const others = [3, 4, 5].map((seed) =>
    comparison(`writer ${seed}`, writer(seed)(6000, 1)),
  );

  it("names the comparison text it resembles, beside all the others", () => {
    const comparisons = [comparison("writer 1", first(6000, 2)), ...others];
    const result = manner.run(lensInput(read(first(6000, 1)), { comparisons }));
    const found = result.findings.find(({ kind }) => kind === "resembles");
    expect(found?.reason).toContain("“writer 1”");
    for (const { title } of others) expect(found?.reference).toContain(title);
  });

  it("resembles nothing when its writer is not among the comparison texts", () => {
    for (const seed of [11, 12, 13, 14]) {
      const outsider = read(writer(seed)(6000, 1));
      const result = manner.run(lensInput(outsider, { comparisons: others }));
      expect(kinds(result)).not.toContain("resembles");
    }
  });

  it("asks for comparison texts where it has too few", () => {
    const { skipped } = manner.run(
      lensInput(read(first(3000, 1)), { comparisons: others.slice(0, 2) }),
    );
    expect(skipped.map(({ why }) => why).join(" ")).toContain(
      "It needs 3 comparison texts",
    );
  });
});
