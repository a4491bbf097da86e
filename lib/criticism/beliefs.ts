/** What was thought of a source on a day, from the events up to its end. */
import type { Annotation, AnnotationEvent } from "@/lib/annotation/annotation";
import type { CriticalObject, Criticism, ObjectEvent } from "./criticism";
import { daysOf } from "./dates";

export interface Histories {
  /** Each thing as it stands, with its events, oldest first. */
  readonly objects: readonly {
    readonly object: CriticalObject;
    readonly events: readonly ObjectEvent[];
  }[];
  readonly annotations: readonly {
    readonly annotation: Annotation;
    readonly events: readonly AnnotationEvent[];
  }[];
}

/**
 * The last instant of a day, month or year given in EDTF, or of an ISO
 * instant itself; null for what is neither.
 */
export function endOf(on: string): string | null {
  if (/^\d{4}-\d\d-\d\dT/.test(on)) {
    const time = Date.parse(on);
    return Number.isNaN(time) ? null : new Date(time).toISOString();
  }
  const days = daysOf(on);
  if (!days || !Number.isFinite(days.to)) return null;
  return new Date((days.to + 1) * 86_400_000 - 1).toISOString();
}

/** Everything as it stood at this instant (ISO 8601, UTC), later things left out. */
export function beliefsAt(histories: Histories, at: string): Criticism {
  const objects = histories.objects.flatMap(({ object, events }) => {
    const last = events.findLast((event) => event.at <= at);
    if (!last) return [];
    const { status, version, body } = last;
    return [{ ...object, status, version, changedAt: last.at, body }];
  });
  const annotations = histories.annotations.flatMap(
    ({ annotation, events }) => {
      const last = events.findLast((event) => event.at <= at);
      if (!last) return [];
      return [asOf(annotation, last)];
    },
  );
  return { objects, annotations };
}

function asOf(annotation: Annotation, last: AnnotationEvent): Annotation {
  const { version, body, at } = last;
  const withdrawn = last.type === "withdrawn";
  return {
    ...annotation,
    version,
    body,
    anchors: [...last.anchors],
    changedAt: at,
    status: withdrawn ? "withdrawn" : standingStatus(annotation),
  };
}

/** Before it was withdrawn an annotation was at least proposed. */
function standingStatus({ status }: Annotation): Annotation["status"] {
  return status === "withdrawn" ? "proposed" : status;
}
