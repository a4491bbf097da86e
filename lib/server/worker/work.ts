/**
 * Long tasks in a thread of their own, so that no other request waits. The
 * built program has a bundle for the thread; without it (tests, development,
 * the command line) a task runs where it is asked for.
 */
import "server-only";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { AppError, type ErrorCode } from "@/lib/core/errors";
import { readEnv } from "../env";
import type { Progress, Report, TaskName, Tasks } from "./task";

export interface Watch {
  readonly report?: Report;
  /** Ends the task, at once. */
  readonly signal?: AbortSignal;
}

/** Where `npm run workbench` lays the bundle, from the project folder. */
const BUNDLE = ".cache/worker/worker.mjs";

/** One thread is kept warm; more are started when more is asked at once. */
let idle: Worker | null = null;

/**
 * Does a task. AppError as the task throws it; "unavailable" when the task was
 * ended by its signal, or its thread broke down.
 */
export function runTask<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]["input"],
  watch: Watch = {},
  bundle = bundleOf(),
): Promise<Tasks[Name]["result"]> {
  return bundle === null
    ? runHere(name, input, watch)
    : runThere(name, input, watch, bundle);
}

function bundleOf(): string | null {
  const path = join(readEnv().root, BUNDLE);
  const built = process.env.NODE_ENV === "production" && existsSync(path);
  return built ? path : null;
}

async function runHere<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]["input"],
  { report }: Watch,
): Promise<Tasks[Name]["result"]> {
  const { tasks } = await import("./tasks");
  return tasks[name](input, report ?? (() => {}));
}

type Answer =
  | { readonly progress: Progress }
  | { readonly result: unknown }
  | {
      readonly error:
        | { code: ErrorCode; message: string; details: Record<string, unknown> }
        | { stack: string };
    };

function runThere<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]["input"],
  { report, signal }: Watch,
  bundle: string,
): Promise<Tasks[Name]["result"]> {
  if (signal?.aborted) return Promise.reject(cancelled());
  const worker = idle ?? newWorker(bundle);
  idle = null;
  worker.ref();
  return new Promise((resolve, reject) => {
    const end = () => void worker.terminate();
    const onError = (error: Error & { code?: string }) =>
      reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? broken() : error);
    const onExit = () => reject(signal?.aborted ? cancelled() : broken());
    const onMessage = (answer: Answer) => {
      if ("progress" in answer) return report?.(answer.progress);
      signal?.removeEventListener("abort", end);
      worker
        .off("message", onMessage)
        .off("error", onError)
        .off("exit", onExit);
      keepIdle(worker);
      if ("error" in answer) return reject(thrown(answer.error));
      // The thread answers with the result of the task it was given.
      resolve(answer.result as Tasks[Name]["result"]);
    };
    signal?.addEventListener("abort", end, { once: true });
    worker.on("message", onMessage).on("exit", onExit).on("error", onError);
    worker.postMessage({ name, input });
  });
}

/** A thread that nobody uses does not keep the program from ending. */
function keepIdle(worker: Worker): void {
  worker.unref();
  if (idle) void worker.terminate();
  else idle = worker;
}

function newWorker(bundle: string): Worker {
  // Asked of Node itself, so that no bundler looks for the file.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const worker = new Worker(bundle, {
    env: { ...process.env, SUBSTRATUM_ROOT: readEnv().root },
  });
  // A thread that breaks down while nobody waits for it is only replaced.
  worker.on("error", () => {});
  worker.once("exit", () => {
    if (idle === worker) idle = null;
  });
  return worker;
}

function thrown(error: Extract<Answer, { error: unknown }>["error"]): Error {
  if ("stack" in error) return new Error(`In a worker: ${error.stack}`);
  return new AppError(error.code, error.message, { details: error.details });
}

function cancelled(): AppError {
  return new AppError("unavailable", "This was cancelled. Nothing was stored.");
}

function broken(): AppError {
  return new AppError(
    "unavailable",
    "The file could not be read to its end: it needs more memory than there is. Nothing was stored. Split it and import the parts.",
  );
}
