/** Running the lenses of a source: one run at a time for each, to be stopped. */
import "server-only";
import type { Db } from "@/db";
import type { Reviewer } from "@/lib/annotation/annotation";
import { type RunState, runRequestSchema } from "@/lib/api/findings";
import { AppError } from "@/lib/core/errors";
import { lensById } from "@/lib/lenses/registry";
import type { May } from "../door";
import { log } from "../log";
import { parseInput } from "../parse";
import { sourceText } from "../text";
import { runTask } from "../worker/work";
import { factsVersion } from "./gazetteer";
import { lensTask } from "./prepare";
import { storeRuns } from "./store";

interface Running {
  state: RunState;
  readonly control: AbortController;
}

interface LensWatch {
  readonly report?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** By source; kept through reloads of the code in development. */
const shared = globalThis as { lensRuns?: Map<string, Running> };
shared.lensRuns ??= new Map();
const running = shared.lensRuns;

const idle: RunState = { state: "idle", done: 0, message: null };

/** How far the run of this source is; AppError "not-found". */
export function runState(db: May<"read">, slug: string): RunState {
  return running.get(sourceText(db, slug).source.id)?.state ?? idle;
}

/**
 * Starts a run in a thread of its own and answers at once. A run that is under
 * way goes on. AppError "bad-input" for a lens that is not there.
 */
export function startRun(
  db: May<"edit">,
  slug: string,
  reviewer: Reviewer,
  request: unknown,
): RunState {
  const { only } = parseInput(runRequestSchema, request);
  only.forEach(lensById);
  const { source } = sourceText(db, slug);
  const known = running.get(source.id);
  if (known?.state.state === "running") return known.state;
  const started: Running = {
    state: { state: "running", done: 0, message: null },
    control: new AbortController(),
  };
  running.set(source.id, started);
  void finish(db, slug, reviewer, only, started);
  return started.state;
}

/** Stops the run that is under way; what was found before stays. */
export function stopRun(db: May<"edit">, slug: string): RunState {
  const found = running.get(sourceText(db, slug).source.id);
  found?.control.abort();
  return found?.state ?? idle;
}

/** Runs lenses and waits for the end. */
export async function runNow(
  db: Db,
  slug: string,
  reviewer: Reviewer | null,
  only: readonly string[],
  { report, signal }: LensWatch = {},
): Promise<void> {
  const { source, key } = sourceText(db, slug);
  const read = { textVersion: key, factsVersion: factsVersion(db) };
  const runs = await runTask("lenses", lensTask(db, slug, only), {
    report: ({ share }) => report?.(share ?? 0),
    ...(signal && { signal }),
  });
  signal?.throwIfAborted();
  storeRuns(db, source.id, read, reviewer, runs);
}

async function finish(
  db: Db,
  slug: string,
  reviewer: Reviewer,
  only: readonly string[],
  started: Running,
): Promise<void> {
  const { signal } = started.control;
  const report = (done: number) => {
    started.state = { state: "running", done, message: null };
  };
  try {
    await runNow(db, slug, reviewer, only, { signal, report });
    started.state = { state: "done", done: 1, message: null };
  } catch (error) {
    started.state = signal.aborted
      ? { state: "stopped", done: 0, message: null }
      : { state: "failed", done: 0, message: wordsFor(error) };
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof AppError) return error.message;
  log.error({ err: error }, "A lens failed");
  return "A lens broke down. Nothing was changed; the log says more.";
}
