/**
 * Tells when something was stored, by this process or another one: while
 * anybody listens, the last number of the log is looked at again and again. It
 * costs some microseconds, misses nothing, and joins what came close together.
 */
import "server-only";
import { lastChange } from "@/db/queries/changes";
import { getDb } from "../database";

/** Milliseconds between two looks. */
const EVERY = 50;

type Listener = () => void;

interface Watch {
  readonly listeners: Set<Listener>;
  timer: ReturnType<typeof setInterval> | null;
  seen: number;
}

/** One for all routes, and through the hot reloads of development. */
const global = globalThis as { substratumWatch?: Watch };
global.substratumWatch ??= { listeners: new Set(), timer: null, seen: 0 };
const watch = global.substratumWatch;

/** Calls back after changes of any source, until the returned function is called. */
export function watchChanges(listener: Listener): () => void {
  watch.listeners.add(listener);
  watch.timer ??= setInterval(look, EVERY);
  return () => {
    watch.listeners.delete(listener);
    if (watch.listeners.size > 0 || !watch.timer) return;
    clearInterval(watch.timer);
    watch.timer = null;
  };
}

function look(): void {
  const last = lastNumber();
  if (last === watch.seen) return;
  watch.seen = last;
  for (const listener of watch.listeners) listener();
}

/** A database that is away just now (it is being put back) has no news. */
function lastNumber(): number {
  try {
    return lastChange(getDb());
  } catch {
    return watch.seen;
  }
}
