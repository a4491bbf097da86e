/** The criticism an edition carries beside its annotations. */
import type { Reviewer } from "@/lib/annotation/annotation";
import {
  type CriticalObject,
  isView,
  type ObjectEvent,
} from "@/lib/criticism/criticism";
import { referencesOf } from "@/lib/criticism/refs";
import { compare } from "./sorting";

/** An object with its life; withdrawn ones too (see `objectsOf`). */
export interface EditionObject extends CriticalObject {
  /** Oldest first; empty when the edition leaves earlier states out. */
  readonly history: readonly ObjectEvent[];
}

export interface EditionCriticism {
  /** In the order they were made. */
  readonly objects: readonly EditionObject[];
}

export const noCriticism: EditionCriticism = { objects: [] };

/** In one order, whatever the order they were read in. */
export function sortedCriticism({ objects }: EditionCriticism) {
  return {
    objects: [...objects].sort(
      (a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id),
    ),
  };
}

export interface CriticismChoice {
  readonly isChosen: (reviewer: Reviewer) => boolean;
  readonly named: (reviewer: Reviewer) => Reviewer;
  /** Ids of the annotations the edition holds. */
  readonly annotations: ReadonlySet<string>;
  readonly withHistory: boolean;
}

/**
 * What is left of it in an edition: views of persons not chosen go, and what
 * names something that is gone. Gives the ids of those that went.
 */
export function chooseCriticism(
  { objects }: EditionCriticism,
  { isChosen, named, annotations, withHistory }: CriticismChoice,
): { criticism: EditionCriticism; gone: string[] } {
  let kept = objects.filter(
    ({ body, reviewer }) => !isView(body.kind) || isChosen(reviewer),
  );
  for (;;) {
    const there = new Set([...annotations, ...kept.map(({ id }) => id)]);
    const whole = kept.filter(({ body }) =>
      referencesOf(body).every(({ id }) => there.has(id)),
    );
    if (whole.length === kept.length) break;
    kept = whole;
  }
  const ids = new Set(kept.map(({ id }) => id));
  return {
    criticism: {
      objects: kept.map((object) => ({
        ...object,
        reviewer: named(object.reviewer),
        history: withHistory
          ? object.history.map((event) => ({
              ...event,
              reviewer: named(event.reviewer),
            }))
          : [],
      })),
    },
    gone: objects.map(({ id }) => id).filter((id) => !ids.has(id)),
  };
}
