/** Who asks, from what the browser sent. */
import "server-only";
import { accountByEmail, sessionStands } from "@/db/queries/accounts";
import { type Actor, ownMachine, stranger } from "@/lib/access/actor";
import type { Reviewer } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";
import { actorOf } from "./accounts/people";
import { type SignedIn, sessionOf } from "./accounts/sign-in";
import type { Db } from "./database";
import { signedOut } from "./door";
import { type Env, readEnv } from "./env";
import { currentReviewer, REVIEWER_COOKIE, requireReviewer } from "./reviewers";

export interface Visitor {
  readonly actor: Actor;
  /** Id of the account that is signed in; null on one's own machine. */
  readonly accountId: string | null;
  /** In whose name it is done; made at the first call on one's own machine. */
  reviewer(): Reviewer;
  /** The same person as of now: signed out since, perhaps, or in another role. */
  now(): Visitor;
}

/** On a server whoever signed in; on one's own machine a cookie names them. */
export async function visitorOf(db: Db, headers: Headers): Promise<Visitor> {
  const { accounts } = readEnv();
  if (accounts) return ofSession(db, await sessionOf(db, accounts, headers));
  return atOwnMachine(() =>
    currentReviewer(db, cookieOf(headers, REVIEWER_COOKIE)),
  );
}

function atOwnMachine(reviewer: () => Reviewer): Visitor {
  const now = () => atOwnMachine(reviewer);
  return { actor: ownMachine, accountId: null, reviewer, now };
}

function ofSession(db: Db, session: SignedIn | null): Visitor {
  const visitor = asAccount(db, session?.accountId ?? null);
  const now = () =>
    ofSession(db, session && sessionStands(db, session.id) ? session : null);
  return { ...visitor, now };
}

/**
 * Who runs a command: whoever can has the database in their hands, so they may
 * do everything; with `email`, no more than that account may. `db` is opened
 * only when it must be. AppError "not-found" for an address nobody has.
 */
export function visitorOnMachine(
  db: () => Db,
  env: Env,
  email: string | null,
): Visitor {
  if (email === null) {
    return atOwnMachine(() => currentReviewer(db()));
  }
  if (!env.accounts) {
    throw new AppError("usage", "--as needs SUBSTRATUM_AUTH=accounts");
  }
  const account = accountByEmail(db(), email.toLowerCase());
  if (account) return asAccount(db(), account.id);
  throw new AppError("not-found", `Nobody has the address ${email}.`);
}

/** What an account may do, and in whose name; a stranger without one. */
export function asAccount(db: Db, id: string | null): Visitor {
  const actor = id === null ? null : actorOf(db, id);
  const now = () => asAccount(db, id);
  if (id === null || actor === null) {
    return { actor: stranger, accountId: null, reviewer: nobody, now };
  }
  const reviewer = () => requireReviewer(db, id);
  return { actor, accountId: id, reviewer, now };
}

function nobody(): never {
  throw signedOut();
}

/** The value of a cookie of a request. */
export function cookieOf(headers: Headers, wanted: string): string | undefined {
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const [name, value] = pair.trim().split("=");
    if (name === wanted && value) return decodeURIComponent(value);
  }
  return undefined;
}
