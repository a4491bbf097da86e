/** The answer to a request that takes long: what is done, line by line. */
import "server-only";
import type { TaskLine } from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import { log } from "./log";
import type { Watch } from "./worker/work";

/**
 * A line of JSON for each step of the task, the last one with its result or
 * its error. When the person goes away, the task is ended.
 */
export function taskAnswer<T>(
  request: Request,
  run: (watch: Watch) => Promise<T>,
): Response {
  const ended = new AbortController();
  const end = () => ended.abort();
  request.signal.addEventListener("abort", end, { once: true });
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: TaskLine<T>) => {
        if (ended.signal.aborted) return;
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        const result = await run({ report: write, signal: ended.signal });
        write({ result });
      } catch (error) {
        write({ error: wordsOf(error) });
      }
      if (!ended.signal.aborted) controller.close();
    },
    cancel: end,
  });
  return new Response(stream, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

function wordsOf(error: unknown) {
  if (error instanceof AppError) {
    const { code, message, details } = error;
    return { code, message, details };
  }
  log.error({ err: error }, "A task failed");
  return {
    code: "unavailable",
    message:
      "Something went wrong in the program. Nothing was changed; the log says more.",
    details: {},
  };
}
