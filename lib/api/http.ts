/** Requests from the browser to the program. */
import { AppError, type ErrorCode, errorCodes } from "@/lib/core/errors";

/** A body as JSON. */
export function sendJson(
  url: string,
  body: unknown,
  method: "POST" | "PATCH" = "POST",
): Promise<Response> {
  return send(url, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/**
 * Asks the program, and gives its answer when it is a good one (or "not
 * modified"). AppError with the words and details of the server; "unavailable"
 * when it cannot be reached.
 */
export async function send(url: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (cause) {
    throw new AppError("unavailable", "The program could not be reached.", {
      cause,
    });
  }
  if (response.ok || response.status === 304) return response;
  throw await errorOf(response);
}

async function errorOf(response: Response): Promise<AppError> {
  try {
    const { error } = (await response.json()) as {
      error: { code: string; message: string; details?: object };
    };
    const code = errorCodes.find((known) => known === error.code);
    return new AppError(code ?? codeFor(response.status), error.message, {
      details: { ...error.details },
    });
  } catch {
    return new AppError(
      codeFor(response.status),
      `The program answered with status ${response.status}.`,
    );
  }
}

function codeFor(status: number): ErrorCode {
  if (status >= 500) return "unavailable";
  if (status === 404) return "not-found";
  if (status === 401) return "signed-out";
  if (status === 403) return "not-allowed";
  return status === 409 ? "conflict" : "bad-input";
}
