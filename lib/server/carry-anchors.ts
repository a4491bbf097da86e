/** All anchors of a text over some acts, and what then rests on changed words. */
import "server-only";
import type { Step } from "prosemirror-transform";
import type { Db } from "@/db";
import type { AnchorRow } from "@/db/queries/annotations";
import {
  anchorRowsWithin,
  closeReadingChange,
  deleteOrigin,
  insertReadingChange,
  type OriginRow,
  openReadingChanges,
  originsOf,
  saveOrigin,
  shiftAnchors,
  updateAnchor,
  type Within,
} from "@/db/queries/emendations";
import type { Anchor } from "@/lib/annotation/annotation";
import { mapPlace } from "@/lib/annotation/map-positions";
import { newId } from "@/lib/core/ids";
import { MAIN } from "@/lib/document/position";
import type { Reach } from "@/lib/emendation/reach";
import { originOf, Riders, type Standing } from "@/lib/emendation/ride";
import { readOrigin } from "./read-origin";
import type { SourceText } from "./text";
import { readLog } from "./text-log";

interface Cause {
  readonly emendationId: string;
  readonly at: string;
  readonly steps: readonly Step[];
}

/**
 * The acts are in the log already. Anchors out of `reach` keep their words, and
 * move with the text; the others are led over the acts one by one.
 */
export function carryAnchors(
  db: Db,
  before: SourceText,
  after: SourceText,
  causes: readonly Cause[],
  reach: Reach,
): void {
  const versionId = before.version.id;
  const near = anchorRowsWithin(db, versionId, stretchesOf(reach));
  shiftAnchors(db, versionId, { ...reach, stream: MAIN, after: reach.to });
  const origins = new Map(
    originsOf(db, versionId).map((row) => [nameOf(row), row]),
  );
  const known = near.map((row) => origins.get(nameOf(row)) ?? null);
  const riders = ridersFor(db, before, after, known);
  const changed = new Map<string, Cause>();
  near.forEach((row, i) => {
    const origin = known[i] ?? null;
    origins.delete(nameOf(row));
    const now = riders.carry({
      anchor: row,
      origin: origin && readOrigin(origin),
    });
    if (now.changed && !changed.has(row.annotationId)) {
      changed.set(row.annotationId, causeOf(before, row, causes));
    }
    storeAnchor(db, row, now.anchor);
    storeOrigin(db, row, origin, now);
  });
  const restored = new Set(near.map((row) => row.annotationId));
  for (const id of changed.keys()) restored.delete(id);
  // What is left of the origins belongs to anchors out of reach.
  for (const row of origins.values()) {
    if (row.changed) restored.delete(row.annotationId);
  }
  markChanges(db, before.source.id, changed, restored, causes[0]?.at ?? "");
}

function stretchesOf({ from, to, notes }: Reach): Within[] {
  const whole = { from: 0, to: Number.MAX_SAFE_INTEGER };
  return [
    { stream: MAIN, from, to },
    ...[...notes].map((stream) => ({ stream, ...whole })),
  ];
}

/** Riders with as much of the log as these origins need. */
function ridersFor(
  db: Db,
  before: SourceText,
  after: SourceText,
  origins: readonly (OriginRow | null)[],
): Riders {
  const { id, act } = before.version;
  const since = origins.flatMap((row) => (row ? [row.since] : []));
  const log = readLog(db, id, Math.min(act, ...since));
  return new Riders(log, act, before.index, after.index);
}

/** The first of several acts that touched the place of an anchor. */
function causeOf(
  { index }: SourceText,
  anchor: AnchorRow,
  causes: readonly Cause[],
): Cause {
  let place = originOf(index, anchor).place;
  for (const cause of causes) {
    for (const step of cause.steps) {
      if (!place) break;
      const { from, to } = place;
      let touched = false;
      step.getMap().forEach((start, end) => {
        touched ||= start <= to && end >= from;
      });
      if (touched) return cause;
      place = mapPlace(place, step.getMap());
    }
  }
  return causes[0] as Cause;
}

function nameOf({ annotationId, role, ordinal }: OriginRow | AnchorRow) {
  return `${annotationId} ${role} ${ordinal}`;
}

function storeAnchor(db: Db, row: AnchorRow, anchor: Anchor): void {
  const { start, end, prefix, suffix, state } = anchor;
  const same =
    row.start === start &&
    row.end === end &&
    row.prefix === prefix &&
    row.suffix === suffix &&
    row.state === state;
  if (!same) updateAnchor(db, { ...row, start, end, prefix, suffix, state });
}

function storeOrigin(
  db: Db,
  { annotationId, role, ordinal, versionId }: AnchorRow,
  known: OriginRow | null,
  { origin, changed }: Standing,
): void {
  if (!origin) {
    if (known) deleteOrigin(db, known);
    return;
  }
  if (known && known.changed === changed) return;
  const { since, anchor, ...rest } = origin;
  const { stream, start, end, exact, prefix, suffix, state } = anchor;
  const kept = { stream, start, end, exact, prefix, suffix, state };
  saveOrigin(db, {
    annotationId,
    role,
    ordinal,
    versionId,
    since,
    changed,
    origin: JSON.stringify({ anchor: kept, ...rest }),
  });
}

/** Opens what is newly changed, closes what is as it was. */
function markChanges(
  db: Db,
  sourceId: string,
  changed: ReadonlyMap<string, Cause>,
  restored: ReadonlySet<string>,
  now: string,
): void {
  const open = new Set(
    openReadingChanges(db, sourceId).map(({ annotationId }) => annotationId),
  );
  for (const [annotationId, { emendationId, at }] of changed) {
    if (open.has(annotationId)) continue;
    insertReadingChange(db, {
      id: newId(),
      annotationId,
      emendationId,
      at,
      restoredAt: null,
      lookedBy: null,
      lookedAt: null,
    });
  }
  for (const annotationId of open) {
    if (!restored.has(annotationId)) continue;
    closeReadingChange(db, annotationId, { restoredAt: now });
  }
}
