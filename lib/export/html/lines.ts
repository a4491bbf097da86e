/**
 * The lines under passages: one lane below the other, each with the style that
 * says the family. A lane is two background layers, since a zigzag needs two.
 */
const LANES = 3;

/** Height of a lane in pixels, its gap to the next included. */
const LANE = 4;

/** Images and size of one line; `c` stands for its colour. */
const patterns: Record<string, readonly [a: string, b: string, size: string]> =
  {
    genuine: ["linear-gradient(c,c)", "none", "4px 2px"],
    altered: ["linear-gradient(90deg,c 66%,transparent 0)", "none", "9px 2px"],
    doubtful: [
      "radial-gradient(circle at center,c 42%,transparent 55%)",
      "none",
      "4px 3px",
    ],
    spurious: [
      "linear-gradient(135deg,transparent 34%,c 36% 58%,transparent 60%)",
      "linear-gradient(45deg,transparent 34%,c 36% 58%,transparent 60%)",
      "6px 3px",
    ],
    undetermined: ["linear-gradient(c,c)", "none", "4px 1px"],
    judged: [
      "linear-gradient(c 34%,transparent 34% 66%,c 66%)",
      "none",
      "4px 3px",
    ],
    omission: [
      "linear-gradient(c 33%,transparent 33% 67%,c 67%)",
      "none",
      "4px 4px",
    ],
    link: [
      "radial-gradient(circle at center,c 40%,transparent 52%)",
      "none",
      "7px 3px",
    ],
    comment: ["linear-gradient(90deg,c 40%,transparent 0)", "none", "12px 1px"],
  };

function laneRule(lane: number, style: string): string {
  const [a, b, size] = patterns[style] as [string, string, string];
  const colour = `var(--${style})`;
  const image = (pattern: string) => pattern.replaceAll(/\bc\b/g, colour);
  return `.l${lane}-${style}{--a${lane}:${image(a)};--b${lane}:${image(b)};--s${lane}:${size}}`;
}

function markRule(): string {
  const lanes = Array.from({ length: LANES }, (_, i) => i);
  const images = lanes.flatMap((i) => [
    `var(--a${i},none)`,
    `var(--b${i},none)`,
  ]);
  const sizes = lanes.flatMap((i) => {
    const size = `var(--s${i},4px 2px)`;
    return [size, size];
  });
  const places = lanes.flatMap((i) => {
    const place = `0 calc(100% - ${(LANES - 1 - i) * LANE}px)`;
    return [place, place];
  });
  // The lines stand under the letters, in the leading; the tint, which takes
  // the clip of the last layer, keeps to the letters.
  const clips = [...images.map(() => "padding-box"), "content-box"];
  return `.mark{padding-bottom:${LANES * LANE}px;background-repeat:repeat-x;background-image:${images},none;background-size:${sizes},auto;background-position:${places},0 0;background-clip:${clips};cursor:pointer;-webkit-box-decoration-break:clone;box-decoration-break:clone}`;
}

const styles = Object.keys(patterns);

export const lines = [
  markRule(),
  ...Array.from({ length: LANES }, (_, lane) =>
    styles.map((style) => laneRule(lane, style)).join(""),
  ),
  ...styles.map(
    (style) =>
      `.tint-${style}{background-color:color-mix(in srgb,var(--${style}-bg) 60%,transparent)}.tag.${style}{color:var(--${style}-ink);background:var(--${style}-bg)}.card.${style}{border-inline-start-color:var(--${style})}`,
  ),
  ".several{background-color:var(--wash)}",
].join("");
