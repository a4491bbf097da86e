/** Losses that several formats share. */
import type { ObjectKind } from "@/lib/criticism/criticism";
import type { Edition, EditionAnnotation, Loss } from "@/lib/edition/edition";

/** The annotations of which something holds, as a loss. */
export function lossWhere(
  edition: Edition,
  what: string,
  holds: (annotation: EditionAnnotation) => boolean,
): Loss {
  const places = edition.annotations.filter(holds).map(({ id }) => id);
  return { what, count: places.length, places };
}

/** A format that prints how each annotation stands now loses how it stood. */
export function earlierStates(edition: Edition): Loss {
  return lossWhere(
    edition,
    "earlier states of an annotation",
    ({ history }) => history.length > 1,
  );
}

/** A format that prints annotations only loses what criticism stands beside. */
export function criticismLeftOut(
  { criticism }: Edition,
  carried: readonly ObjectKind[] = [],
): Loss {
  const places = criticism.objects
    .filter(({ body }) => !carried.includes(body.kind))
    .map(({ id }) => id);
  const what = "object of criticism (evidence, relation, hypothesis …)";
  return { what, count: places.length, places };
}

/** Only losses that there are. */
export function losses(...all: readonly Loss[]): Loss[] {
  return all.filter(({ count }) => count > 0);
}
