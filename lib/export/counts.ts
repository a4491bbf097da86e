/** How often each feature occurs in an edition: what a capability is about. */
import { MAIN } from "@/lib/document/position";
import type { Edition, EditionAnnotation } from "@/lib/edition/edition";
import type { Capability, ExportFormat, Feature } from "./format";

/** Null where a feature is not counted but there in every edition. */
export type FeatureCounts = Readonly<Record<Feature, number | null>>;

export function countsOf(edition: Edition): FeatureCounts {
  const { annotations } = edition;
  const where = (holds: (annotation: EditionAnnotation) => boolean) =>
    annotations.filter(holds).length;
  const kind = (name: string) => where(({ body }) => body.kind === name);
  return {
    text: null,
    structure: null,
    typography: null,
    pages: edition.pages.length,
    "printed notes": edition.text.index.streams.size - 1,
    corrections: edition.apparatus.length,
    "omission marks": omissionMarks(edition),
    judgments: kind("judgment"),
    stances: where(
      ({ body }) => body.kind === "judgment" && body.stance !== undefined,
    ),
    omissions: kind("omission"),
    links: kind("link"),
    comments: kind("comment"),
    criticism: edition.criticism.objects.length,
    "overlapping passages": overlapping(annotations),
    "several passages": where(({ anchors }) => anchors.length > 1),
    points: where(({ anchors }) => anchors.some((a) => a.start === a.end)),
    "passages in notes": where(({ anchors }) =>
      anchors.some(({ stream }) => stream !== MAIN),
    ),
    "places lost": where(({ unplaced }) => unplaced.length > 0),
    reviewers: edition.reviewers.length,
    vocabulary: null,
    history: where(({ history }) => history.length > 1),
    metadata: null,
  };
}

/** A capability with how often this edition needs it. */
export interface CountedCapability extends Capability {
  readonly count: number | null;
}

/** The table of a format for one edition, without what does not occur in it. */
export function countedCapabilities(
  format: ExportFormat,
  counts: FeatureCounts,
): CountedCapability[] {
  return format.capabilities
    .map((capability) => ({
      ...capability,
      count: counts[capability.feature] ?? null,
    }))
    .filter(({ count }) => count !== 0);
}

function omissionMarks({ text }: Edition): number {
  let count = 0;
  text.document.descendants((node) => {
    if (node.type.name === "omissionMark") count++;
    return !node.isText;
  });
  return count;
}

/** Annotations that share at least one character with another one. */
function overlapping(annotations: readonly EditionAnnotation[]): number {
  const passages = annotations.flatMap(({ id, anchors }) =>
    anchors
      .filter(({ start, end }) => end > start)
      .map(({ stream, start, end }) => ({ id, stream, start, end })),
  );
  passages.sort((a, b) =>
    a.stream === b.stream ? a.start - b.start : a.stream < b.stream ? -1 : 1,
  );
  const found = new Set<string>();
  let last = passages[0];
  for (const passage of passages.slice(1)) {
    if (
      last &&
      last.stream === passage.stream &&
      passage.start < last.end &&
      passage.id !== last.id
    ) {
      found.add(last.id).add(passage.id);
    }
    const further =
      !last || last.stream !== passage.stream || passage.end > last.end;
    if (further) last = passage;
  }
  return found.size;
}
