/** Findings as the text shows them, and one as a judgment begins with it. */
import "server-only";
import { findingById, findingsOfSource } from "@/db/queries/findings";
import type { FindingPlaceMark, FindingTarget } from "@/lib/api/findings";
import { links } from "@/lib/core/links";
import { codePoint } from "@/lib/document/position";
import type { Finding } from "@/lib/lenses/lens";
import { lenses } from "@/lib/lenses/registry";
import type { May } from "../door";
import { sourceText } from "../text";

/** Where something is proposed or accepted in the present text. */
export function findingPlaces(
  db: May<"read">,
  slug: string,
): FindingPlaceMark[] {
  const { source, key } = sourceText(db, slug);
  const labels = new Map(
    lenses.flatMap(({ id, kinds }) =>
      kinds.map((kind) => [`${id} ${kind.id}`, kind.label] as const),
    ),
  );
  return findingsOfSource(db, source.id)
    .filter((row) => row.textVersion === key && row.state !== "rejected")
    .map(({ id, lens, kind, stream, start, end }) => ({
      label: labels.get(`${lens} ${kind}`) ?? kind,
      href: links.finding(source.slug, id),
      stream,
      start: codePoint(start),
      end: codePoint(end),
    }));
}

/** A finding of the present text as a judgment takes it up; null for others. */
export function findingTarget(
  db: May<"read">,
  slug: string,
  id: string,
): FindingTarget | null {
  const { source, key } = sourceText(db, slug);
  const row = findingById(db, source.id, id);
  if (row?.textVersion !== key) return null;
  // Written by this program alone, see store.ts.
  const { places, evidence, reference } = JSON.parse(row.body) as Finding;
  const [first] = places;
  if (!first) return null;
  return {
    // Further places without a word of their own belong to the passage.
    ranges: places
      .filter((place) => place === first || place.label === null)
      .map(({ stream, start, end }) => ({ stream, start, end })),
    axis: evidence.axis ?? "authenticity",
    rationale: [evidence.statement, evidence.comparandum, reference]
      .filter(Boolean)
      .join("\n"),
  };
}
