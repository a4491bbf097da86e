/** Signing in and out, and who is signed in. */
import "server-only";
import { APIError } from "better-auth/api";
import { z } from "zod";
import {
  accountByEmail,
  accountById,
  deleteSessionsOf,
} from "@/db/queries/accounts";
import { AppError } from "@/lib/core/errors";
import type { Db } from "../database";
import type { May } from "../door";
import type { AccountSettings } from "../env";
import { parseInput } from "../parse";
import { countWrong, forgetWrong, requirePatience } from "./attempts";
import { authOf, MAX_PASSWORD, OIDC } from "./auth";

const signInSchema = z.object({
  email: z.string().max(200).trim().toLowerCase(),
  password: z.string().max(MAX_PASSWORD),
});

/**
 * Signs somebody in; the answer sets the cookie. AppError "bad-input" for a
 * wrong address or password (which of the two is not said), "too-many" after
 * several wrong ones.
 */
export async function signIn(
  db: May<"knock">,
  settings: AccountSettings,
  input: unknown,
): Promise<Headers> {
  const { email, password } = parseInput(signInSchema, input);
  requirePatience(email);
  const { api } = authOf(db, settings);
  const removed = accountByEmail(db, email)?.removedAt ?? null;
  try {
    const { headers } = await api.signInEmail({
      body: { email, password },
      returnHeaders: true,
    });
    if (removed !== null) {
      deleteSessionsOf(db, accountByEmail(db, email)?.id ?? "");
      throw wrong();
    }
    forgetWrong(email);
    return cookiesOf(headers);
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    countWrong(email);
    throw wrong();
  }
}

/** Ends the session of this browser. */
export async function signOut(
  db: May<"knock">,
  settings: AccountSettings,
  request: Request,
): Promise<Headers> {
  const { headers } = await authOf(db, settings).api.signOut({
    headers: request.headers,
    returnHeaders: true,
  });
  return cookiesOf(headers);
}

/** Ends every session of an account, in all browsers. */
export function signOutEverywhere(db: May<"enter">, id: string): void {
  deleteSessionsOf(db, id);
}

export interface SignedIn {
  /** Id of the session. */
  readonly id: string;
  readonly accountId: string;
}

/** Whose cookie the browser sent; null when nobody is signed in with it. */
export async function sessionOf(
  db: Db,
  settings: AccountSettings,
  headers: Headers,
): Promise<SignedIn | null> {
  const found = await authOf(db, settings).api.getSession({ headers });
  if (!found) return null;
  const { id, userId: accountId } = found.session;
  return accountById(db, accountId)?.removedAt === null
    ? { id, accountId }
    : null;
}

/**
 * The two steps of signing in with another service, which the library answers
 * itself; anything else it could do is not reached. Null for other paths.
 */
export async function answerService(
  db: May<"knock">,
  settings: AccountSettings,
  request: Request,
): Promise<Response | null> {
  const path = new URL(request.url).pathname.replace("/api/auth", "");
  const steps = ["/sign-in/social", `/callback/${OIDC}`];
  if (settings.oidc === null || !steps.includes(path)) return null;
  return await authOf(db, settings).handler(request);
}

function cookiesOf(from: Headers): Headers {
  const headers = new Headers();
  for (const cookie of from.getSetCookie())
    headers.append("set-cookie", cookie);
  return headers;
}

function wrong(): AppError {
  return new AppError(
    "bad-input",
    "This address and this password do not belong together.",
  );
}
