/**
 * What is judged of a passage, in one line that can travel with its words:
 * "Notes for a Journal, p. 30 — interpolated, likely (E. H. Carr); disputed;
 * 2 judgments".
 */
import type { Annotation, JudgmentBody } from "@/lib/annotation/annotation";
import { titleOfStance } from "@/lib/annotation/stance-words";
import { axisValues, likelihood, term } from "@/lib/vocabulary/vocabulary";
import { differ } from "./coverage";
import type { Place } from "./printed-pages";

export interface PassageStatus {
  readonly title: string;
  /** "p. 30"; empty where the source has no page numbers. */
  readonly pages: string;
  /** Judgments on the passage, in any order. */
  readonly judgments: readonly Annotation[];
  /** How many more there are whose words are not at hand. */
  readonly more: number;
}

/** Opinions and names that are spelled out; the rest is counted. */
const MOST_OPINIONS = 3;
const MOST_NAMES = 2;

/** True when a passage and one of the annotation's have words in common. */
export function touches(
  { anchors, status }: Annotation,
  places: readonly Place[],
): boolean {
  if (status === "withdrawn") return false;
  const placed = anchors.filter(
    ({ state }) => state === "exact" || state === "moved",
  );
  return placed.some((anchor) => places.some((place) => meet(anchor, place)));
}

/** Title, pages and what is judged, without a line break. */
export function statusLine(status: PassageStatus): string {
  const { title, pages, judgments, more } = status;
  const where = [title, pages].filter(Boolean).join(", ");
  const count = judgments.length + more;
  if (count === 0) return oneLine(`${where} — not judged`);
  const said = [
    ...opinionsIn(judgments),
    isDisputed(judgments) ? "disputed" : "",
    count === 1 ? "1 judgment" : `${count} judgments`,
  ];
  return oneLine(`${where} — ${said.filter(Boolean).join("; ")}`);
}

/** Those most hold first; of equals, the one recorded first. */
function opinionsIn(judgments: readonly Annotation[]): string[] {
  const holders = new Map<string, Set<string>>();
  const inTime = judgments.toSorted((a, b) =>
    a.createdAt < b.createdAt ? -1 : 1,
  );
  for (const { body, reviewer } of inTime) {
    const opinion = body.kind === "judgment" ? opinionOf(body) : "";
    if (opinion === "") continue;
    const names = holders.get(opinion) ?? new Set();
    holders.set(opinion, names.add(reviewer.name));
  }
  const all = [...holders].toSorted(([, a], [, b]) => b.size - a.size);
  const rest = all.length - MOST_OPINIONS;
  return [
    ...all
      .slice(0, MOST_OPINIONS)
      .map(([opinion, names]) => `${opinion} (${namesOf([...names])})`),
    ...(rest > 0 ? [`${rest} other ${rest === 1 ? "view" : "views"}`] : []),
  ];
}

/** "interpolated, likely": the answer on authenticity, or the first there is. */
function opinionOf({ judgments, stance }: JudgmentBody): string {
  const leading =
    judgments.find(({ axis }) => axis === "authenticity") ?? judgments[0];
  const answer = leading
    ? term(axisValues[leading.axis], leading.value).label.toLowerCase()
    : stance && titleOfStance(stance);
  const degree = (leading ?? stance)?.likelihood ?? "unjudged";
  const likely =
    degree === "unjudged" ? "" : term(likelihood, degree).label.toLowerCase();
  return [answer, likely].filter(Boolean).join(", ");
}

function namesOf(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(", ");
  if (rest <= 0) return shown;
  return `${shown} and ${rest} ${rest === 1 ? "other" : "others"}`;
}

/** Two judgments on common words that cannot both be right. */
function isDisputed(judgments: readonly Annotation[]): boolean {
  return judgments.some(
    (one, i) =>
      one.status === "contested" ||
      judgments
        .slice(i + 1)
        .some((other) => differ(one, other) && touches(other, one.anchors)),
  );
}

/** A point lies in what it stands in or at the edge of. */
function meet(a: Place, b: Place): boolean {
  if (a.stream !== b.stream) return false;
  const point = a.start === a.end || b.start === b.end;
  return point
    ? a.start <= b.end && b.start <= a.end
    : a.start < b.end && b.start < a.end;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
