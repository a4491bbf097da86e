/** Requests that take long: what is sent, what is done, line by line. */
import type { TaskLine } from "@/lib/api/contract";

/** A refusal of the server, in its words. */
export class RequestRefused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Progress {
  /** What is being done, in words. */
  readonly stage: string;
  /** 0–1; null while its end is not in sight. */
  readonly share: number | null;
}

export interface Watch {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** XMLHttpRequest, because fetch does not tell how much has been sent. */
export function sendTask<T>(
  url: string,
  form: FormData,
  fields: Readonly<Record<string, string>>,
  { onProgress, signal }: Watch,
): Promise<T> {
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const lines = new Lines<T>(onProgress);
    request.open("POST", url);
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress({
        stage: "Sending the file",
        share: loaded / Math.max(1, total),
      });
    request.upload.onload = () => onProgress({ stage: "Reading", share: null });
    request.onprogress = () => lines.read(request.responseText);
    request.onerror = () =>
      reject(
        new RequestRefused(
          "unavailable",
          "The server cannot be reached. Is the program running?",
        ),
      );
    request.onload = () => {
      try {
        resolve(answerOf(request, lines));
      } catch (error) {
        reject(error);
      }
    };
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}

/** Reads an answer line by line while it comes in. */
class Lines<T> {
  private done = 0;
  private readonly onProgress: (progress: Progress) => void;
  last: TaskLine<T> | null = null;

  constructor(onProgress: (progress: Progress) => void) {
    this.onProgress = onProgress;
  }

  read(text: string): void {
    for (;;) {
      const end = text.indexOf("\n", this.done);
      if (end < 0) return;
      // The server writes nothing else, see lib/server/task-answer.ts.
      const line = JSON.parse(text.slice(this.done, end)) as TaskLine<T>;
      this.done = end + 1;
      this.last = line;
      if ("stage" in line) this.onProgress(line);
    }
  }
}

function answerOf<T>(request: XMLHttpRequest, lines: Lines<T>): T {
  const type = request.getResponseHeader("content-type") ?? "";
  if (request.status < 300 && type.startsWith("application/x-ndjson")) {
    lines.read(request.responseText);
    const { last } = lines;
    if (last && "result" in last) return last.result;
    if (last && "error" in last) throw refused(last.error);
    throw refused({ code: "unavailable", message: "The server broke off." });
  }
  const body = jsonOf(request.responseText);
  if (request.status < 300) return body as T;
  const error = (body as { error?: { code: string; message: string } })?.error;
  throw refused(
    error ?? {
      code: "unavailable",
      message: `The server answered ${request.status}.`,
    },
  );
}

function refused({ code, message }: { code: string; message: string }) {
  return new RequestRefused(code, message);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
