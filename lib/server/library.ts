/** The library: every source with how far the work on it has come. */
import "server-only";
import type { Db } from "@/db";
import {
  annotationCounts,
  markRows,
  rangeRows,
} from "@/db/queries/annotations";
import { shownReadingChanges } from "@/db/queries/emendations";
import { lastPlace, pagesRead } from "@/db/queries/reading";
import { allSources, type SourceRow } from "@/db/queries/sources";
import { currentVersionFacts, notesOf, pagesOf } from "@/db/queries/texts";
import type { Actor } from "@/lib/access/actor";
import { readable } from "@/lib/access/policy";
import { markStyle } from "@/lib/annotation/mark-style";
import { links } from "@/lib/core/links";
import { coverage, disputed, type HeldRange } from "@/lib/criticism/families";
import { MAIN } from "@/lib/document/position";
import type { Family } from "@/lib/vocabulary/vocabulary";
import type { May } from "./door";
import { metadataOf } from "./source-detail";

export interface LibrarySource {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly author: string | null;
  readonly type: string | null;
  readonly languages: readonly string[];
  readonly published: string | null;
  readonly date: string | null;
  readonly descriptorId: string | null;
  readonly profile: string;
  readonly words: number;
  readonly pages: number;
  /** Annotations that stand, by kind. */
  readonly judgments: number;
  readonly omissions: number;
  readonly links: number;
  readonly comments: number;
  /** Notes and gaps that the source itself prints. */
  readonly printedNotes: number;
  readonly omissionMarks: number;
  /** Anchors to look at: moved, ambiguous or orphaned. */
  readonly anchorsToCheck: number;
  /** Annotations that rest on a reading since changed, not looked at yet. */
  readonly readingsChanged: number;
  /** Passages of which several persons judge differently. */
  readonly disputed: number;
  /** Share of the main text by family, 0–1 each, without overlap. */
  readonly judged: Readonly<Record<Family, number>>;
  /** Share of printed pages this reviewer has read, 0–1; null without pages. */
  readonly read: number | null;
  readonly lastPlace: {
    readonly place: number;
    readonly page: string | null;
    readonly at: string;
  } | null;
  readonly next: NextThing;
}

/** The next thing to do with a source, and where that is done. */
export interface NextThing {
  readonly kind:
    | "start"
    | "continue"
    | "check-readings"
    | "check-anchors"
    | "review";
  readonly label: string;
  readonly href: string;
}

/** The sources this person may read, oldest first, with the reviewer's place. */
export function listLibrary(
  db: May<"enter">,
  actor: Actor,
  reviewerId?: string,
): LibrarySource[] {
  return readable(actor, allSources(db)).map((source) =>
    entry(db, source, reviewerId),
  );
}

function entry(db: Db, source: SourceRow, reviewerId?: string): LibrarySource {
  const version = currentVersionFacts(db, source.id);
  const versionId = version?.id ?? "";
  const pages = pagesOf(db, versionId);
  const { kinds, states } = annotationCounts(db, source.id);
  const count = (kind: string) =>
    kinds.find((row) => row.kind === kind)?.total ?? 0;
  const anchorsToCheck = states.reduce((sum, row) => sum + row.total, 0);
  const readingsChanged = shownReadingChanges(db, source.id).length;
  const read = readShare(pages, pagesRead(db, source.id, reviewerId));
  const place = placeOf(db, source.id, pages, reviewerId);
  const held = heldRanges(db, source.id, versionId);
  return {
    id: source.id,
    slug: source.slug,
    ...metadataOf(source),
    descriptorId: source.descriptorId,
    profile: version?.profile ?? "plain",
    words: version?.words ?? 0,
    pages: pages.length,
    judgments: count("judgment"),
    omissions: count("omission"),
    links: count("link"),
    comments: count("comment"),
    printedNotes: notesOf(db, versionId).length,
    omissionMarks: version?.omissionMarks ?? 0,
    anchorsToCheck,
    readingsChanged,
    disputed: disputed(held).length,
    judged: coverage(held, version?.length ?? 0),
    read,
    lastPlace: place,
    next: nextThing(source.slug, {
      anchorsToCheck,
      readingsChanged,
      read,
      place,
    }),
  };
}

function readShare(
  pages: readonly { label: string }[],
  read: ReadonlySet<string>,
): number | null {
  const labels = new Set(pages.map((page) => page.label));
  if (labels.size === 0) return null;
  return [...labels].filter((label) => read.has(label)).length / labels.size;
}

function placeOf(
  db: Db,
  sourceId: string,
  pages: readonly { label: string; start: number }[],
  reviewerId?: string,
): LibrarySource["lastPlace"] {
  const last = lastPlace(db, sourceId, reviewerId);
  if (!last) return null;
  const page = pages.findLast(({ start }) => start <= last.place);
  return { place: last.place, page: page?.label ?? null, at: last.at };
}

/** Stretches of the main text that standing judgments of authenticity cover. */
function heldRanges(db: Db, sourceId: string, versionId: string): HeldRange[] {
  const judgments = new Map<string, Pick<HeldRange, "family" | "reviewerId">>();
  for (const [id, kind, status, reviewerId, value] of markRows(db, sourceId)) {
    if (kind !== "judgment" || value === null || status === "withdrawn") {
      continue;
    }
    const family = markStyle(kind, value) as Family;
    judgments.set(id, { family, reviewerId });
  }
  return rangeRows(db, versionId).flatMap(([id, stream, start, end]) => {
    const judgment = judgments.get(id);
    return judgment && stream === MAIN ? [{ ...judgment, start, end }] : [];
  });
}

function nextThing(
  slug: string,
  {
    anchorsToCheck,
    readingsChanged,
    read,
    place,
  }: Pick<LibrarySource, "anchorsToCheck" | "readingsChanged" | "read"> & {
    place: LibrarySource["lastPlace"];
  },
): NextThing {
  if (readingsChanged > 0) {
    const many = readingsChanged === 1 ? "reading" : "readings";
    const label = `Look at ${readingsChanged} changed ${many}`;
    const href = `${links.source(slug)}/annotate?filter=changed`;
    return { kind: "check-readings", label, href };
  }
  if (anchorsToCheck > 0) {
    const label = `Check ${anchorsToCheck} anchor${anchorsToCheck === 1 ? "" : "s"}`;
    const href = `${links.source(slug)}/annotate?filter=anchors`;
    return { kind: "check-anchors", label, href };
  }
  if (!place) {
    return { kind: "start", label: "Open", href: links.place(slug, 0) };
  }
  const href = links.place(slug, place.place);
  if (read === 1) return { kind: "review", label: "Read again", href };
  const label = place.page === null ? "Continue" : `Continue p. ${place.page}`;
  return { kind: "continue", label, href };
}
