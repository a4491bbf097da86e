/** Who has a window open on a source, and where; kept in memory only. */
import "server-only";
import type { Reviewer } from "@/lib/annotation/annotation";
import type { Present, WhereRequest } from "@/lib/api/live";
import type { May } from "../door";
import { requireSource } from "../text";

interface Here extends Present {
  readonly sourceId: string;
  /** What tells one connection of a window from the next. */
  readonly connection: object;
}

interface Presence {
  /** By person and window. */
  readonly windows: Map<string, Here>;
  readonly listeners: Set<(sourceId: string) => void>;
}

const global = globalThis as { substratumPresence?: Presence };
global.substratumPresence ??= { windows: new Map(), listeners: new Set() };
const presence = global.substratumPresence;

/** Somebody is here, until the returned function is called. */
export function arrive(
  sourceId: string,
  reviewer: Reviewer,
  { window, mode, section }: WhereRequest,
): () => void {
  const name = nameOf(reviewer, window);
  const connection = {};
  put(name, { sourceId, reviewer, mode, section, connection });
  return () => {
    // The same window may have come back before its old connection ended.
    if (presence.windows.get(name)?.connection !== connection) return;
    presence.windows.delete(name);
    tell(sourceId);
  };
}

/**
 * Says where a window is; passed over when it is not here. AppError
 * "not-found" for a source that is not there.
 */
export function moveTo(
  db: May<"read">,
  slug: string,
  reviewer: Reviewer,
  { window, mode, section }: WhereRequest,
): void {
  const sourceId = requireSource(db, slug).id;
  const name = nameOf(reviewer, window);
  const before = presence.windows.get(name);
  if (before?.sourceId !== sourceId) return;
  put(name, { ...before, mode, section });
}

function nameOf({ id }: Reviewer, window: string): string {
  return `${id} ${window}`;
}

/** Everybody here, each once, the window they came to last. */
export function peopleOn(sourceId: string): Present[] {
  const people = new Map<string, Present>();
  for (const here of presence.windows.values()) {
    if (here.sourceId !== sourceId) continue;
    const { reviewer, mode, section } = here;
    people.set(reviewer.id, { reviewer, mode, section });
  }
  return [...people.values()].sort((a, b) =>
    a.reviewer.name.localeCompare(b.reviewer.name),
  );
}

/** Calls back when somebody comes, goes or moves on a source. */
export function watchPresence(
  listener: (sourceId: string) => void,
): () => void {
  presence.listeners.add(listener);
  return () => presence.listeners.delete(listener);
}

/** The window that moved last stands last. */
function put(name: string, here: Here): void {
  presence.windows.delete(name);
  presence.windows.set(name, here);
  tell(here.sourceId);
}

function tell(sourceId: string): void {
  for (const listener of presence.listeners) listener(sourceId);
}
