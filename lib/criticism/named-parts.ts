/**
 * Parts of a text that can be asked for by name, and of which everything can
 * be counted apart: deliveries, and voices.
 */
import type { VoiceRange } from "@/lib/document/voices";
import { type Voice, voices } from "@/lib/vocabulary/vocabulary";
import type { CriticalObject } from "./criticism";
import type { Place } from "./printed-pages";
import { type Range, shared, united, without } from "./ranges";

export interface NamedPart {
  /** Id of the delivery, or of the voice in the vocabulary. */
  readonly id: string;
  readonly type: "delivery" | "voice";
  readonly label: string;
  /** In each stream in order, none touching another. */
  readonly places: readonly Place[];
}

/**
 * The deliveries of a source and its voices: as import found them, corrected
 * by the stretches that people gave to a speaker, the later over the earlier.
 * What has no place in the text is left out.
 */
export function namedParts(
  objects: readonly CriticalObject[],
  imported: readonly VoiceRange[],
): NamedPart[] {
  const standing = objects.filter(({ status }) => status === "standing");
  const deliveries = standing.flatMap(({ id, body }): NamedPart[] =>
    body.kind === "delivery"
      ? [
          {
            id,
            type: "delivery",
            label: body.label,
            places: placesOf(byStream(inPlace(body))),
          },
        ]
      : [],
  );
  const spoken = spokenIn(standing, imported);
  const heard = voices.map(({ id, label }): NamedPart => {
    const places = placesOf(spoken.get(id) ?? new Map());
    return { id, type: "voice", label, places };
  });
  return [...deliveries, ...heard].filter(({ places }) => places.length > 0);
}

type Streams = Map<string, readonly Range[]>;

function spokenIn(
  standing: readonly CriticalObject[],
  imported: readonly VoiceRange[],
): Map<Voice, Streams> {
  const spoken = new Map<Voice, Streams>();
  for (const [voice, ranges] of grouped(imported, ({ voice }) => voice)) {
    spoken.set(voice, byStream(ranges));
  }
  for (const { body } of standing) {
    if (body.kind !== "speaker") continue;
    for (const [stream, ranges] of byStream(inPlace(body))) {
      for (const known of spoken.values()) {
        known.set(stream, without(known.get(stream) ?? [], ranges));
      }
      const own = spoken.get(body.voice) ?? new Map<string, Range[]>();
      spoken.set(body.voice, own);
      own.set(stream, united([...(own.get(stream) ?? []), ...ranges]));
    }
  }
  return spoken;
}

function byStream(places: readonly Place[]): Streams {
  return new Map(
    [...grouped(places, ({ stream }) => stream)].map(([stream, ranges]) => [
      stream,
      united(ranges),
    ]),
  );
}

function grouped<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function placesOf(streams: Streams): Place[] {
  return [...streams].flatMap(([stream, ranges]) =>
    ranges.map(({ start, end }) => ({ stream, start, end })),
  );
}

/** The ranges of a part in one stream, in order. */
export function rangesIn(part: NamedPart, stream: string): readonly Range[] {
  return streamsOf(part).get(stream) ?? [];
}

/** True when one of the ranges has a word, or a point, in the part. */
export function liesIn(part: NamedPart, ranges: readonly Place[]): boolean {
  return ranges.some(({ stream, start, end }) =>
    meets(rangesIn(part, stream), { start, end: Math.max(end, start + 1) }),
  );
}

/** What of these ranges of one stream lies in the part. */
export function cutTo(
  part: NamedPart,
  stream: string,
  ranges: readonly Range[],
): Range[] {
  return shared(united(ranges), rangesIn(part, stream));
}

/** By halving: a voice may have thousands of ranges. */
function meets(ranges: readonly Range[], { start, end }: Range): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).end <= start) low = middle + 1;
    else high = middle;
  }
  const next = ranges[low];
  return next !== undefined && next.start < end;
}

const known = new WeakMap<NamedPart, Streams>();

function streamsOf(part: NamedPart): Streams {
  const streams = known.get(part) ?? byStream(part.places);
  known.set(part, streams);
  return streams;
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
