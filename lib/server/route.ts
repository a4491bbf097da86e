/**
 * The one wrapper of every route under app/api: checks who asks, gives the
 * handler the database and the reviewer, turns errors into answers.
 */
import "server-only";
import type { Reviewer } from "@/lib/annotation/annotation";
import { AppError, httpStatus } from "@/lib/core/errors";
import { type Db, getDb } from "./database";
import { readEnv } from "./env";
import { isAllowedHost, isOwnPage } from "./host";
import { log } from "./log";
import { currentReviewer, REVIEWER_COOKIE } from "./reviewers";

export interface RouteContext {
  readonly request: Request;
  readonly db: Db;
  /** Query parameters. */
  readonly query: URLSearchParams;
  /** A part of the path by its name in brackets. */
  param(name: string): string;
  /** Whoever the cookie names. */
  reviewer(): Reviewer;
}

type Handler = (context: RouteContext) => Response | Promise<Response>;
type Params = { readonly params: Promise<Record<string, string>> };

/** Errors are answered as the contract says; never with a stack or a path. */
export function route(
  handler: Handler,
): (request: Request, context: Params) => Promise<Response> {
  return async (request, { params }) => {
    const refused = refusal(request);
    if (refused) return refused;
    try {
      const named = await params;
      const db = getDb();
      return await handler({
        request,
        db,
        query: new URL(request.url).searchParams,
        param: (name) => named[name] ?? "",
        reviewer: () => currentReviewer(db, cookieOf(request)),
      });
    } catch (error) {
      return errorAnswer(error);
    }
  };
}

function refusal(request: Request): Response | null {
  if (!isAllowedHost(request.headers.get("host"), readEnv().host)) {
    return answer(403, "bad-input", "This host name is not served here.");
  }
  const writes = !["GET", "HEAD"].includes(request.method);
  if (writes && !isOwnPage(request.headers)) {
    return answer(
      403,
      "bad-input",
      "Changes are accepted from the program's own pages only.",
    );
  }
  return null;
}

function errorAnswer(error: unknown): Response {
  if (error instanceof AppError) {
    if (error.code === "damaged" || error.code === "unavailable") {
      log.error({ err: error }, error.message);
    }
    return answer(
      httpStatus[error.code],
      error.code,
      error.message,
      error.details,
    );
  }
  log.error({ err: error }, "A request failed");
  return answer(
    500,
    "unavailable",
    "Something went wrong in the program. Nothing was changed; the log says more.",
  );
}

function answer(
  status: number,
  code: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): Response {
  return Response.json({ error: { code, message, details } }, { status });
}

function cookieOf(request: Request): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(";");
  for (const pair of pairs) {
    const [name, value] = pair.trim().split("=");
    if (name === REVIEWER_COOKIE && value) return decodeURIComponent(value);
  }
  return undefined;
}
