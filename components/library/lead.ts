import { inWords } from "./words";

interface Facts {
  readonly judgments: number;
  readonly anchorsToCheck: number;
}

/** One sentence on the whole library: how many, and what waits. */
export function leadOf(sources: readonly Facts[]): string {
  const count = sources.length;
  if (count === 0) return "Nothing is here yet.";
  const whole = `${inWords(count)} ${count === 1 ? "source" : "sources"}.`;
  const unjudged = sources.filter((s) => s.judgments === 0).length;
  const moved = sources.filter((s) => s.anchorsToCheck > 0).length;
  const parts = [
    unjudged > 0 &&
      `${inWords(unjudged)} ${unjudged === 1 ? "waits" : "wait"} for a first judgment`,
    moved > 0 &&
      `${inWords(moved)} ${moved === 1 ? "has" : "have"} annotations that lost their place`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return `${whole} All of them are being judged.`;
  const [first = "", ...rest] = parts;
  return `${whole} ${[first, ...rest.map((p) => p.toLowerCase())].join(", ")}.`;
}
