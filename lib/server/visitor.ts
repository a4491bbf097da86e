/** Who asks, from what the browser sent. */
import "server-only";
import { type Actor, ownMachine } from "@/lib/access/actor";
import type { Reviewer } from "@/lib/annotation/annotation";
import type { Db } from "./database";
import { currentReviewer, REVIEWER_COOKIE } from "./reviewers";

export interface Visitor {
  readonly actor: Actor;
  /** In whose name it is done; made at the first call on one's own machine. */
  reviewer(): Reviewer;
}

/** On one's own machine the cookie names a profile, and there is no password. */
export function visitorOf(db: Db, headers: Headers): Visitor {
  const profile = cookieOf(headers, REVIEWER_COOKIE);
  return {
    actor: ownMachine,
    reviewer: () => currentReviewer(db, profile),
  };
}

/** The value of a cookie of a request. */
export function cookieOf(headers: Headers, wanted: string): string | undefined {
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const [name, value] = pair.trim().split("=");
    if (name === wanted && value) return decodeURIComponent(value);
  }
  return undefined;
}
