/** Where lenses are run. */
import "server-only";
import { setImmediate } from "node:timers/promises";
import type { LensRun } from "@/lib/lenses/registry";
import { type LensTask, runLensTask } from "@/lib/lenses/task";

export interface LensWatch {
  readonly report?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Runs the lenses of a task; rejects with the signal's reason when stopped. */
export async function runLensesApart(
  task: LensTask,
  { report, signal }: LensWatch = {},
): Promise<LensRun[]> {
  // The answer to the request goes out first.
  await setImmediate();
  signal?.throwIfAborted();
  return runLensTask(task, report);
}
