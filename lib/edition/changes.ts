/** What has changed between two choices of annotations. */
import type { Annotation } from "@/lib/annotation/annotation";

export interface EditionChanges {
  /** Ids, in order. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  /** The text itself is another version. */
  readonly text: boolean;
}

type Seen = Pick<Annotation, "id" | "version" | "status">;

/** Annotations that are withdrawn are not there. */
export function changesBetween(
  before: readonly Seen[],
  now: readonly Seen[],
  text: boolean,
): EditionChanges {
  const there = ({ status }: Seen) => status !== "withdrawn";
  const versions = (list: readonly Seen[]) =>
    new Map(list.filter(there).map(({ id, version }) => [id, version]));
  const [old, fresh] = [versions(before), versions(now)];
  return {
    added: [...fresh.keys()].filter((id) => !old.has(id)).sort(),
    changed: [...fresh]
      .filter(([id, version]) => old.has(id) && old.get(id) !== version)
      .map(([id]) => id)
      .sort(),
    gone: [...old.keys()].filter((id) => !fresh.has(id)).sort(),
    text,
  };
}
