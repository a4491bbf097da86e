/** Parts of a text that can be asked for by name: deliveries, voices. */
import type { OutlineNote } from "@/lib/document/outline";
import { voices } from "@/lib/vocabulary/vocabulary";
import type { CriticalObject } from "./criticism";
import type { Place } from "./printed-pages";

export interface NamedPart {
  readonly id: string;
  readonly type: "delivery" | "voice";
  readonly label: string;
  readonly places: readonly Place[];
}

/**
 * The deliveries of a source, and the voices somebody gave stretches to or
 * that its printed notes have. What has no place in the text is left out.
 */
export function namedParts(
  objects: readonly CriticalObject[],
  notes: readonly Pick<OutlineNote, "id" | "voice">[],
): NamedPart[] {
  const standing = objects.filter(({ status }) => status === "standing");
  const deliveries = standing.flatMap(({ id, body }): NamedPart[] =>
    body.kind === "delivery"
      ? [{ id, type: "delivery", label: body.label, places: inPlace(body) }]
      : [],
  );
  const spoken = voices.map(({ id, label }): NamedPart => {
    const places = standing.flatMap(({ body }) =>
      body.kind === "speaker" && body.voice === id ? inPlace(body) : [],
    );
    const own = notes.filter(({ voice }) => voice === id).map(wholeNote);
    return { id, type: "voice", label, places: [...places, ...own] };
  });
  return [...deliveries, ...spoken].filter(({ places }) => places.length > 0);
}

/** True when one of the ranges has a word, or a point, in the part. */
export function liesIn(
  { places }: Pick<NamedPart, "places">,
  ranges: readonly Place[],
): boolean {
  return ranges.some(({ stream, start, end }) =>
    places.some(
      (place) =>
        place.stream === stream &&
        start < place.end &&
        Math.max(end, start + 1) > place.start,
    ),
  );
}

function inPlace({
  stretches,
}: {
  stretches: readonly (Place & { state: string })[];
}): Place[] {
  return stretches
    .filter(({ state }) => state === "exact" || state === "moved")
    .map(({ stream, start, end }) => ({ stream, start, end }));
}

function wholeNote({ id }: Pick<OutlineNote, "id">): Place {
  return { stream: `note/${id}`, start: 0, end: Number.POSITIVE_INFINITY };
}
