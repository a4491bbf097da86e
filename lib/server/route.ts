/**
 * The one wrapper of every route under app/api: checks who asks and whether
 * they may, gives the handler the database and the reviewer, turns errors into
 * answers.
 */
import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { UseCase } from "@/lib/access/use-cases";
import type { Reviewer } from "@/lib/annotation/annotation";
import { AppError, httpStatus } from "@/lib/core/errors";
import { writeDown } from "./audit";
import { getDb } from "./database";
import { admit, type Entered } from "./door";
import { readEnv } from "./env";
import { isAllowedHost, isOwnPage } from "./host";
import { log } from "./log";
import type { SourceOf } from "./source-of";
import { visitorOf } from "./visitor";

export interface RouteContext<U extends UseCase> {
  readonly request: Request;
  /** Granted for the use case, on the source that the address names. */
  readonly db: Entered<U>;
  readonly actor: Actor;
  /** Id of the account that is signed in; null on one's own machine. */
  readonly accountId: string | null;
  /** Query parameters. */
  readonly query: URLSearchParams;
  /** A part of the path by its name in brackets. */
  param(name: string): string;
  /** Whoever the cookie names. */
  reviewer(): Reviewer;
  /**
   * For an answer that goes on for long: false when whoever asked has signed
   * out since, or may not any more.
   */
  mayStill(): boolean;
}

type Handler<U extends UseCase> = (
  context: RouteContext<U>,
) => Response | Promise<Response>;
type Params = { readonly params: Promise<Record<string, string> | undefined> };

export interface Route {
  (request: Request, context: Params): Promise<Response>;
  /** What it is the door to. */
  readonly useCase: UseCase;
}

/**
 * The source is that of [slug]; where the address has only the [id] of a thing,
 * `sourceOf` says whose it is. Errors are answered as the contract says; never
 * with a stack or a path.
 */
export function route<U extends UseCase>(
  useCase: U,
  handler: Handler<U>,
  sourceOf?: SourceOf,
): Route {
  const answerTo = async (request: Request, { params }: Params) => {
    const refused = refusal(request);
    if (refused) return refused;
    try {
      // An address without brackets has none.
      const named = (await params) ?? {};
      const param = (name: string) => named[name] ?? "";
      const whole = getDb();
      const source = () =>
        sourceOf ? sourceOf(whole, param("id")) : param("slug");
      const visitor = await visitorOf(whole, request.headers);
      const { db, sourceId } = admit(whole, visitor, useCase, source);
      const query = new URL(request.url).searchParams;
      const mayStill = () =>
        opens(() => admit(getDb(), visitor.now(), useCase, source));
      const context = { ...visitor, request, db, query, param, mayStill };
      const answered = await handler(context);
      if (answered.ok) {
        const thing = param("id") || null;
        writeDown(whole, visitor, { useCase, sourceId, thing, door: "route" });
      }
      return answered;
    } catch (error) {
      return errorAnswer(error);
    }
  };
  return Object.assign(answerTo, { useCase });
}

function opens(door: () => unknown): boolean {
  try {
    door();
    return true;
  } catch {
    return false;
  }
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
