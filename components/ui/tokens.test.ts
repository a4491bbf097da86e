import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(
  new URL("../../app/tokens.css", import.meta.url),
  "utf8",
);

/** Both values of a token that light-dark() gives. */
function pair(name: string): { light: string; dark: string } {
  const value = new RegExp(
    `--${name}:\\s*light-dark\\(\\s*(#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\s*\\)`,
  ).exec(css);
  const [, light, dark] = value ?? [];
  if (!light || !dark) throw new Error(`No light and dark value for --${name}`);
  return { light, dark };
}

/** Relative luminance after WCAG 2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort(
    (a, b) => a - b,
  );
  return (high + 0.05) / (low + 0.05);
}

const families = [
  "genuine",
  "altered",
  "doubtful",
  "spurious",
  "undetermined",
  "omission",
];
const grounds = ["paper", "sheet", "wash"];

describe.each(["light", "dark"] as const)("in the %s scheme", (scheme) => {
  it.each(families)(
    "%s can be read on its tint and seen on paper",
    (family) => {
      const words = pair(`${family}-ink`)[scheme];
      expect(contrast(words, pair(`${family}-bg`)[scheme])).toBeGreaterThan(
        4.5,
      );
      const line = pair(family)[scheme];
      expect(contrast(line, pair("paper")[scheme])).toBeGreaterThan(4.5);
    },
  );

  it.each(["ink", "ink-2", "ink-3"])("--%s reads on every ground", (ink) => {
    for (const ground of grounds) {
      expect(
        contrast(pair(ink)[scheme], pair(ground)[scheme]),
        ground,
      ).toBeGreaterThan(4.5);
    }
  });

  it("the edges of fields and the focus can be seen", () => {
    for (const token of ["edge", "focus"]) {
      expect(
        contrast(pair(token)[scheme], pair("sheet")[scheme]),
        token,
      ).toBeGreaterThan(3);
    }
  });
});
