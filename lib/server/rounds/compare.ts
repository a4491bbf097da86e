/** What was submitted, side by side, and the figures made of it. */
import "server-only";
import { asSeenBy, type Db } from "@/db";
import {
  itemsOf,
  partsOf,
  type RoundItemRow,
  type RoundPartRow,
  type RoundRow,
} from "@/db/queries/rounds";
import type {
  ComparedItem,
  ComparedRound,
  RoundAgreement,
  SettledPlace,
} from "@/lib/api/rounds";
import { AppError } from "@/lib/core/errors";
import { seedOf } from "@/lib/core/random";
import { objectsOf } from "@/lib/criticism/criticism";
import { comparePlaces } from "@/lib/rounds/compare";
import { axisFigures } from "@/lib/rounds/figures";
import { knownFigures } from "@/lib/rounds/known";
import type { Answer, JudgedItem } from "@/lib/rounds/round";
import type { Axis } from "@/lib/vocabulary/vocabulary";
import { objectsOfSource } from "../criticism/load";
import type { May } from "../door";
import { requireRound, summaryOf } from "./load";

/**
 * Place by place who judged what, with what was settled. AppError "conflict"
 * while a blind round is open.
 */
export function compareRound(
  db: May<"read">,
  slug: string,
  roundId: string,
): ComparedRound {
  const round = requireComparable(db, slug, roundId);
  const settled = settledPlaces(db, round);
  const judged = new Map(judgedItems(db, round).map((one) => [one.id, one]));
  return {
    round: summaryOf(db, round),
    items: itemsOf(db, round.id).map((row) =>
      comparedItem(row, judged.get(row.id), round, settled),
    ),
  };
}

function comparedItem(
  { id, label, words, known, ground }: RoundItemRow,
  judged: JudgedItem | undefined,
  { axes }: RoundRow,
  settled: ReadonlyMap<string, SettledPlace>,
): ComparedItem {
  const places = judged ? comparePlaces(judged, axes as Axis[]) : [];
  return {
    id,
    label,
    words,
    known,
    ground,
    submitted: judged?.submissions.map(({ reviewerId }) => reviewerId) ?? [],
    places: places.map((place) => ({
      ...place,
      settled: settled.get(placeName(place)) ?? null,
    })),
  };
}

/** Figures of a blind round that is closed; AppError "conflict" for others. */
export function roundAgreement(
  db: May<"read">,
  slug: string,
  roundId: string,
): RoundAgreement {
  const round = requireComparable(db, slug, roundId);
  if (!round.blind) {
    throw new AppError(
      "conflict",
      "In an open round reviewers see each other: how far they agree says nothing. Agreement is given for blind rounds.",
    );
  }
  const items = judgedItems(db, round);
  const summary = summaryOf(db, round);
  const reviewers = summary.members
    .filter(({ submitted }) => submitted > 0)
    .map(({ reviewer }) => reviewer.id);
  const seed = seedOf(round.id);
  return {
    round: summary,
    compared: items.filter(
      ({ known, submissions }) => known === "unknown" && submissions.length > 1,
    ).length,
    axes: summary.axes.map((axis) =>
      axisFigures(items, { axis, reviewers, seed }),
    ),
    known: knownFigures(items, reviewers),
  };
}

/** Items with what was submitted on each. */
export function judgedItems(db: Db, round: RoundRow): JudgedItem[] {
  const parts = partsOf(db, round.id);
  return itemsOf(db, round.id).map(({ id, start, end, known }) => ({
    id,
    length: end - start,
    known,
    submissions: parts
      .filter((part) => part.itemId === id)
      .flatMap(submissionOf),
  }));
}

function submissionOf({
  reviewerId,
  submittedAt,
  outcome,
  answers,
}: RoundPartRow) {
  if (submittedAt === null || outcome === null) return [];
  // Written by this program alone, see judge.ts.
  const given = JSON.parse(answers ?? "[]") as Answer[];
  return [{ reviewerId, at: submittedAt, outcome, answers: given }];
}

export function requireComparable(
  db: Db,
  slug: string,
  roundId: string,
): RoundRow {
  const round = requireRound(db, slug, roundId);
  if (!round.blind || round.closedAt !== null) return round;
  throw new AppError(
    "conflict",
    `The round “${round.title}” is blind and still open. Its judgments are compared when it is closed.`,
  );
}

/** What tells a place among the settlements: the judgments on it. */
export function placeName(place: {
  readonly axis: string;
  readonly answers: readonly { readonly annotationId: string }[];
}): string {
  const ids = place.answers.map(({ annotationId }) => annotationId);
  return [place.axis, ...[...new Set(ids)].sort()].join(" ");
}

/** Standing settlements of a round, by the place each is of. */
function settledPlaces(db: Db, round: RoundRow): Map<string, SettledPlace> {
  const everything = asSeenBy(db, "");
  const objects = [...sourcesOf(db, round)].flatMap((sourceId) =>
    objectsOfSource(everything, sourceId),
  );
  return new Map(
    objectsOf({ objects }, "settlement")
      .filter(({ body }) => body.roundId === round.id)
      .map((object) => [nameOf(object.body), settledPlace(object)]),
  );
}

function sourcesOf(db: Db, round: RoundRow): Set<string> {
  return new Set(itemsOf(db, round.id).map(({ sourceId }) => sourceId));
}

type Settlement = ReturnType<typeof objectsOf<"settlement">>[number];

function nameOf({
  axis,
  outcome,
  settledId,
  agreeIds,
  dissentIds,
}: Settlement["body"]) {
  const adopted = outcome === "adopted" && settledId ? [settledId] : [];
  const ids = [...adopted, ...agreeIds, ...dissentIds];
  return placeName({
    axis,
    answers: ids.map((annotationId) => ({ annotationId })),
  });
}

function settledPlace({ id, version, reviewer, body, changedAt }: Settlement) {
  const { outcome, settledId, reason } = body;
  return {
    id,
    version,
    outcome,
    settledId,
    reason,
    by: reviewer,
    at: changedAt,
  };
}
