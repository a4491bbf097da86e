import { inWords } from "./words";

interface Facts {
  readonly judgments: number;
  readonly anchorsToCheck: number;
}

function subject(unjudged: number, count: number): string {
  if (unjudged === 1) return count === 1 ? "It waits" : "One waits";
  return unjudged === count ? "All wait" : `${inWords(unjudged)} wait`;
}

/** One sentence on the whole library: how many, and what waits. */
export function leadOf(sources: readonly Facts[]): string {
  const count = sources.length;
  if (count === 0) return "Nothing is here yet.";
  const whole = `${inWords(count)} ${count === 1 ? "source" : "sources"}.`;
  const unjudged = sources.filter((s) => s.judgments === 0).length;
  const moved = sources.filter((s) => s.anchorsToCheck > 0).length;
  const parts = [
    unjudged > 0 && `${subject(unjudged, count)} for a first judgment`,
    moved > 0 &&
      `${inWords(moved)} ${moved === 1 ? "has" : "have"} annotations that lost their place`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return `${whole} All of them are being judged.`;
  const [first = "", ...rest] = parts;
  return `${whole} ${[first, ...rest.map((p) => p.toLowerCase())].join(", ")}.`;
}
