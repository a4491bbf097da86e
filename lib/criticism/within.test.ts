import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePoint } from "@/lib/document/position";
import { dossierOf, type TextFacts } from "./dossier";
import { namedParts } from "./named-parts";
import { caseOf, evidence, judgedAt, stretch, thing } from "./testing";

const LENGTH = 50;
const text: TextFacts = {
  length: LENGTH,
  pages: [0, 10, 20, 30, 40].map((start) => ({ label: `${start}`, start })),
  chapters: [{ id: "c", title: "Chapter", start: 0, end: LENGTH }],
  gaps: [4, 14, 24, 34].map((start) => ({
    kind: "interruption",
    stream: "main",
    start,
  })),
  read: new Set(),
};
const summed = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, n) => sum + n, 0);

describe("the dossier of a part", () => {
  const late = thing("late", "delivery", {
    label: "The late instalment",
    stretches: [stretch(15, 35)],
  });
  const criticism = caseOf(
    [
      late,
      evidence("inside", { stretches: [stretch(20, 22)] }),
      evidence("outside", { stretches: [stretch(40, 45)] }),
      evidence("no-place"),
    ],
    [
      judgedAt("before", { start: 0, end: 10 }, "spurious"),
      judgedAt("across", { start: 10, end: 20 }, "suspect"),
      judgedAt("in", { start: 30, end: 32 }),
    ],
  );
  const [part] = namedParts(criticism.objects, []);

  it("counts its pages, judgments, evidence and gaps, and no others", () => {
    const { pages, counts, omissions, coverage, deliveries } = dossierOf(
      criticism,
      text,
      part,
    );
    expect(pages.map(({ label, size }) => `${label}: ${size}`)).toEqual([
      "10: 5",
      "20: 10",
      "30: 5",
    ]);
    expect(pages.map(({ families }) => families.doubtful)).toEqual([1, 0, 0]);
    expect(pages[2]?.families.genuine).toBeCloseTo(2 / 5);
    expect(counts).toMatchObject({ judgments: 2, evidence: 1, lines: 1 });
    expect(omissions.printed).toEqual({ interruption: 2 });
    expect(summed(coverage)).toBe(3);
    expect(deliveries).toHaveLength(1);
  });

  it("counts every word once over the voices that divide the text", () => {
    const borders = fc
      .uniqueArray(fc.integer({ min: 1, max: LENGTH - 1 }), { maxLength: 8 })
      .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), LENGTH]);
    fc.assert(
      fc.property(borders, (cuts) => {
        const voices = cuts.slice(1).map((end, i) => ({
          voice: i % 2 === 0 ? ("author" as const) : ("editor" as const),
          stream: "main",
          start: codePoint(cuts[i] ?? 0),
          end: codePoint(end),
        }));
        const whole = dossierOf(criticism, text);
        const spoken = namedParts([], voices).map((one) =>
          dossierOf(criticism, text, one),
        );
        const words = (of: typeof whole) =>
          of.pages.reduce((sum, { size }) => sum + size, 0);
        const doubtful = (of: typeof whole) =>
          of.pages.reduce(
            (n, { size, families: f }) => n + size * f.doubtful,
            0,
          );
        const all = (count: typeof words) =>
          spoken.reduce((sum, of) => sum + count(of), 0);
        expect(words(whole)).toBe(LENGTH);
        expect(all(words)).toBe(LENGTH);
        expect(all(doubtful)).toBeCloseTo(doubtful(whole));
        expect(all((of) => summed(of.omissions.printed))).toBe(4);
      }),
      { numRuns: 50 },
    );
  });
});
