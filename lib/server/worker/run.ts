/**
 * Entry of a worker thread: does one task after another. A thread that is
 * ended in the middle of one leaves nothing behind.
 */
import { parentPort } from "node:worker_threads";
import { AppError } from "@/lib/core/errors";
import type { TaskName, Tasks } from "./task";
import { tasks } from "./tasks";

interface Order<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly input: Tasks[Name]["input"];
}

parentPort?.on("message", async (order: Order) => {
  try {
    parentPort?.postMessage({ result: await done(order) });
  } catch (error) {
    parentPort?.postMessage({ error: wordsOf(error) });
  }
});

function done<Name extends TaskName>({
  name,
  input,
}: Order<Name>): Promise<unknown> {
  return tasks[name](input, (progress) =>
    parentPort?.postMessage({ progress }),
  );
}

/** An error of ours keeps its code; a fault of the program its stack. */
function wordsOf(error: unknown) {
  if (error instanceof AppError) {
    const { code, message, details } = error;
    return { code, message, details };
  }
  return { stack: error instanceof Error ? error.stack : String(error) };
}
