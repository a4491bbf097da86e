/** What an editor makes of the judgments on a place; nothing is overwritten. */
import "server-only";
import { inTransaction } from "@/db";
import { annotationById } from "@/db/queries/annotations";
import { itemsOf, type RoundItemRow, type RoundRow } from "@/db/queries/rounds";
import type { Reviewer } from "@/lib/annotation/annotation";
import { anchorFor } from "@/lib/annotation/selector";
import {
  type ComparedRound,
  type SettleRequest,
  settleSchema,
} from "@/lib/api/rounds";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { SettlementBody } from "@/lib/criticism/settlement";
import { stretchAt } from "@/lib/criticism/stretch";
import { codePoint } from "@/lib/document/position";
import { allAgree } from "@/lib/rounds/compare";
import { changeAnnotation, createAnnotation } from "../annotate";
import { changeObject, createObject, requireObject } from "../criticism/change";
import { objectsOfSource } from "../criticism/load";
import type { May } from "../door";
import { parseInput } from "../parse";
import { sourceText } from "../text";
import { compareRound, requireComparable } from "./compare";

type Place = ComparedRound["items"][number]["places"][number];

/**
 * Settles places of a round, all or none. Several at once only where every
 * reviewer said the same. AppError "bad-input" for an outcome that lacks what
 * it needs, "conflict" where a settlement stands already.
 */
export function settlePlaces(
  db: May<"edit">,
  slug: string,
  roundId: string,
  reviewer: Reviewer,
  request: unknown,
): ComparedRound {
  const wanted = parseInput(settleSchema, request);
  return inTransaction(db, () => {
    const round = requireComparable(db, slug, roundId);
    const compared = compareRound(db, slug, roundId);
    const all = new Map(
      compared.items.flatMap(({ places }) =>
        places.map((one) => [one.key, one]),
      ),
    );
    const items = new Map(itemsOf(db, round.id).map((item) => [item.id, item]));
    for (const key of new Set(wanted.places)) {
      const place = all.get(key);
      const item = place && items.get(place.itemId);
      if (!place || !item) {
        throw new AppError(
          "not-found",
          `There is no place "${key}" in this round.`,
        );
      }
      refuse(place, wanted);
      settleOne(db, { round, item, place }, reviewer, wanted);
    }
    return compareRound(db, slug, roundId);
  });
}

/**
 * Takes a settlement back; the editor's own judgment made for it goes with it.
 * AppError "not-found" for what is none.
 */
export function takeBackSettlement(
  db: May<"edit">,
  slug: string,
  roundId: string,
  { id, reviewer }: { id: string; reviewer: Reviewer },
): ComparedRound {
  return inTransaction(db, () => {
    const { sourceId } = requireObject(db, id);
    const [object] = objectsOfSource(db, sourceId, id);
    if (object?.body.kind !== "settlement") {
      throw new AppError("not-found", "There is no such settlement.");
    }
    const { version: seen, body } = object;
    changeObject(db, id, reviewer, { type: "withdraw", seen });
    if (body.outcome === "own" && body.settledId !== null) {
      withdrawOwn(db, body.settledId, reviewer);
    }
    return compareRound(db, slug, roundId);
  });
}

function withdrawOwn(db: May<"edit">, id: string, reviewer: Reviewer): void {
  const row = annotationById(db, id);
  if (!row || row.status === "withdrawn" || row.reviewerId !== reviewer.id) {
    return;
  }
  changeAnnotation(db, id, reviewer, { type: "withdraw", seen: row.version });
}

function refuse(place: Place, { places, outcome, adopt, own }: SettleRequest) {
  if (place.settled) {
    throw new AppError(
      "conflict",
      `${place.settled.by.name} has settled this place. Take that back first.`,
    );
  }
  if (places.length > 1 && !(outcome === "adopted" && allAgree(place))) {
    throw new AppError(
      "bad-input",
      "Several places are settled at once only where all reviewers said the same. Settle this one by itself.",
    );
  }
  const ids = place.answers.map(({ annotationId }) => annotationId);
  if (
    outcome === "adopted" &&
    places.length === 1 &&
    !(adopt && ids.includes(adopt))
  ) {
    throw new AppError("bad-input", "Say which of the judgments is adopted.");
  }
  if (outcome === "own" && own?.axis !== place.axis) {
    throw new AppError("bad-input", "Give your own judgment on this question.");
  }
}

interface Settling {
  readonly round: RoundRow;
  readonly item: RoundItemRow;
  readonly place: Place;
}

function settleOne(
  db: May<"edit">,
  { round, item, place }: Settling,
  reviewer: Reviewer,
  wanted: SettleRequest,
): void {
  const text = sourceText(db, item.sourceId);
  const range = {
    stream: item.stream,
    start: codePoint(item.start + place.start),
    end: codePoint(item.start + place.end),
  };
  const settledId = settledBy(place, wanted);
  if (wanted.outcome === "own" && wanted.own && settledId) {
    createAnnotation(db, item.sourceId, reviewer, {
      id: settledId,
      textVersion: text.key,
      anchors: [anchorFor(text.index, range)],
      body: { kind: "judgment", judgments: [wanted.own] },
    });
  }
  const body: SettlementBody = {
    kind: "settlement",
    roundId: round.id,
    round: round.title,
    axis: place.axis,
    outcome: wanted.outcome,
    stretches: [stretchAt(text.index, range, item.label)],
    settledId,
    ...sides(place, settledId, wanted),
    reason: wanted.reason,
  };
  createObject(db, item.sourceId, reviewer, { id: newId(), body });
}

/** The annotation that is to hold: of several that say the same, the first. */
function settledBy(
  place: Place,
  { outcome, adopt }: SettleRequest,
): string | null {
  if (outcome === "own") return newId();
  if (outcome !== "adopted") return null;
  return adopt ?? place.answers[0]?.annotationId ?? null;
}

/** Who says what is held, and who does not: by answer and likelihood alone. */
function sides(
  place: Place,
  settledId: string | null,
  { outcome, own }: SettleRequest,
) {
  const held =
    outcome === "own"
      ? own
      : place.answers.find(({ annotationId }) => annotationId === settledId);
  const others = place.answers.filter(
    ({ annotationId }) => annotationId !== settledId,
  );
  const agrees = (answer: (typeof others)[number]) =>
    held !== undefined &&
    answer.value === held.value &&
    answer.likelihood === held.likelihood;
  const ids = (list: typeof others) => [
    ...new Set(list.map(({ annotationId }) => annotationId)),
  ];
  return {
    agreeIds: ids(others.filter(agrees)),
    dissentIds: ids(others.filter((answer) => !agrees(answer))),
  };
}
