/** Looks through the objects of a case, their history and their stretches. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Db } from "@/db";
import { criticalEventsOfSource } from "@/db/queries/criticism";
import { isInside, rangeOf } from "@/lib/annotation/selector";
import type { CriticalObject } from "@/lib/criticism/criticism";
import type { Stretch } from "@/lib/criticism/fields";
import { verifyStretch } from "@/lib/criticism/stretch";
import type { DocumentIndex } from "@/lib/document/position";
import { sourceText } from "../text";
import { objectsOfSource } from "./load";

type Said = Pick<CriticalObject, "status" | "body">;

/**
 * What stands must be what the last event of each object says, no event may be
 * missing, and every stretch must stand at its words. One line each.
 */
export function caseProblems(db: Db, slug: string): string[] {
  const { source, index } = sourceText(db, slug);
  const objects = objectsOfSource(db, source.id);
  const events = new Map<string, { version: number; snapshot: string }[]>();
  for (const { object, event } of criticalEventsOfSource(db, source.id)) {
    const known = events.get(object.id);
    if (known) known.push(event);
    else events.set(object.id, [event]);
  }
  return objects.flatMap((object) => [
    ...historyProblems(slug, object, events.get(object.id) ?? []),
    ...stretchProblems(slug, object, index),
  ]);
}

function historyProblems(
  slug: string,
  object: CriticalObject,
  events: readonly { version: number; snapshot: string }[],
): string[] {
  const where = whereOf(slug, object);
  const last = events.at(-1);
  if (last?.version !== object.version) {
    const { version } = object;
    return [`${where}: its history does not reach to version ${version}`];
  }
  // Written by this program alone.
  const said = JSON.parse(last.snapshot) as Said;
  return isDeepStrictEqual(withoutPlaces(object), withoutPlaces(said))
    ? []
    : [`${where}: it differs from its history`];
}

/** Corrections of the text move stretches without an act on the object. */
function withoutPlaces({ status, body }: Said): unknown {
  if (!("stretches" in body)) return { status, body };
  const labels = body.stretches.map(({ label }) => label);
  return { status, body: { ...body, stretches: labels } };
}

function stretchProblems(
  slug: string,
  object: CriticalObject,
  index: DocumentIndex,
): string[] {
  const { body } = object;
  if (!("stretches" in body)) return [];
  return body.stretches.flatMap((stretch, i) => {
    const where = `${whereOf(slug, object)}, stretch ${i + 1}`;
    if (stretch.state === "exact" && !verifyStretch(index, stretch)) {
      return [`${where}: other words stand at its ends`];
    }
    if (stretch.state === "moved" && !isInside(index, placeOf(stretch))) {
      return [`${where}: its place is outside the text`];
    }
    return [];
  });
}

function placeOf(stretch: Stretch) {
  return rangeOf({ ...stretch, exact: "", prefix: "", suffix: "" });
}

function whereOf(slug: string, { id, body }: CriticalObject): string {
  return `${slug}: ${body.kind} ${id}`;
}
