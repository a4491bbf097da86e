/** The contract of lenses (lib/lenses/lens.ts), as a check of one result. */
import { textBetween } from "@/lib/document/position";
import type { Finding, Lens, LensResult, ReadText } from "@/lib/lenses/lens";
import { findingConfidence } from "@/lib/vocabulary/findings";
import { axes, ids } from "@/lib/vocabulary/vocabulary";

/** Breaches of the contract in a result, in words. */
export function breaches(
  lens: Lens,
  text: ReadText,
  result: LensResult,
): string[] {
  const kinds = lens.kinds.map(({ id }) => id);
  const seen = new Set<string>();
  const found: string[] = [];
  for (const finding of result.findings) {
    const say = (what: string) => found.push(`${finding.id}: ${what}`);
    if (seen.has(finding.id)) say("id twice");
    seen.add(finding.id);
    if (finding.lens !== lens.id) say("another lens");
    if (!kinds.includes(finding.kind)) say(`unknown kind ${finding.kind}`);
    if (!ids(findingConfidence).includes(finding.confidence)) say("confidence");
    if (finding.places.length === 0) say("no place");
    for (const words of sentencesOf(finding)) {
      if (words.trim() === "") say("empty words");
      if (words.length > 600) say(`too long: ${words.slice(0, 60)}`);
      if (/undefined|NaN|\[object|null/.test(words)) say(words);
    }
    const { axis } = finding.evidence;
    if (axis !== null && !ids(axes).includes(axis)) say("axis");
    for (const { stream: id, start, end, words } of finding.places) {
      const stream = text.index.streams.get(id);
      const there = stream ? textBetween(stream, start, end) : null;
      if (start > end || there !== words) say(`not at ${id} ${start}`);
    }
  }
  for (const { what, count, why } of result.skipped) {
    if (!why || count < 0) found.push(`skipped ${what} says not why`);
  }
  for (const { points } of result.strips) {
    points.forEach(({ start, end, value }, i) => {
      if (start > end || start < (points[i - 1]?.start ?? 0)) {
        found.push("strip not in order");
      }
      if (!Number.isFinite(value)) found.push("strip without a number");
    });
  }
  return found;
}

function sentencesOf(finding: Finding): string[] {
  const { reason, limits, reference, evidence } = finding;
  return [reason, limits, evidence.statement].concat(
    reference ?? [],
    evidence.comparandum ?? [],
  );
}
