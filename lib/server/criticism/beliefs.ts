/** "As believed on": everything as it stood at the end of a day. */
import "server-only";
import { type Db, hiddenThings } from "@/db";
import { criticalEventsOfSource } from "@/db/queries/criticism";
import { AppError } from "@/lib/core/errors";
import { beliefsAt, endOf } from "@/lib/criticism/beliefs";
import type { Criticism, ObjectEvent } from "@/lib/criticism/criticism";
import type { May } from "../door";
import { historiesOf } from "../history";
import { toReviewer } from "../reviewers";
import { requireSource } from "../text";
import { namesOneOf } from "./hidden";
import { loadCriticism } from "./load";

/** `on` is a date in EDTF (its last instant counts) or an ISO 8601 instant. */
export function beliefsOn(
  db: May<"read">,
  slug: string,
  on: string,
): Criticism {
  const at = endOf(on);
  if (at === null) {
    throw new AppError(
      "bad-input",
      `"${on}" is no date. Write a day, a month or a year: 1955-06-01, 1955-06, 1955.`,
    );
  }
  const { id } = requireSource(db, slug);
  const { objects, annotations } = loadCriticism(db, slug);
  const ofObjects = objectHistories(db, id);
  const ofAnnotations = historiesOf(db, id);
  return beliefsAt(
    {
      objects: objects.map((object) => ({
        object,
        events: ofObjects.get(object.id) ?? [],
      })),
      annotations: annotations.map((annotation) => ({
        annotation,
        events: ofAnnotations.get(annotation.id) ?? [],
      })),
    },
    at,
  );
}

/** The histories of all objects of a source, by object. */
export function objectHistories(
  db: Db,
  sourceId: string,
): Map<string, ObjectEvent[]> {
  const histories = new Map<string, ObjectEvent[]>();
  const hidden = hiddenThings(db);
  for (const { event, reviewer } of criticalEventsOfSource(db, sourceId)) {
    const step: ObjectEvent = {
      version: event.version,
      type: event.type,
      at: event.at,
      reviewer: toReviewer(reviewer),
      // Written by this program alone, see `recordStep`.
      ...(JSON.parse(event.snapshot) as Pick<ObjectEvent, "status" | "body">),
    };
    if (namesOneOf(step.body, hidden)) continue;
    const known = histories.get(event.objectId);
    if (known) known.push(step);
    else histories.set(event.objectId, [step]);
  }
  return histories;
}
