/** Accounts: who there is, and what a person who signed in may do. */
import "server-only";
import { inTransaction } from "@/db";
import {
  type AccountRow,
  accountByEmail,
  accountById,
  allAccounts,
  deleteSessionsOf,
  membershipsOf,
  updateAccount,
} from "@/db/queries/accounts";
import { type Actor, signedIn } from "@/lib/access/actor";
import { AppError } from "@/lib/core/errors";
import type { Db } from "../database";
import type { May } from "../door";

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  /** Since when they may not sign in; null for everybody else. */
  readonly removedAt: string | null;
}

export function toAccount(row: AccountRow): Account {
  const { id, name, email, administrator, removedAt } = row;
  return { id, name, email, administrator, removedAt };
}

export function listAccounts(db: May<"administer">): Account[] {
  return allAccounts(db).map(toAccount);
}

/** What an account may do now; null when it was removed. */
export function actorOf(db: Db, id: string): Actor | null {
  const row = accountById(db, id);
  if (!row || row.removedAt !== null) return null;
  const held = membershipsOf(db, id);
  const roles = new Map(held.map(({ sourceId, role }) => [sourceId, role]));
  return signedIn(roles, row.administrator);
}

/**
 * Ends an account: signed out everywhere, and never in again. What the person
 * judged stays, in their name. AppError "conflict" for the last administrator.
 */
export function removeAccount(db: May<"administer">, id: string): Account {
  return inTransaction(db, () => {
    const row = requireAccount(db, id);
    const left = allAccounts(db).filter(
      (one) => one.administrator && one.removedAt === null && one.id !== id,
    );
    if (row.administrator && left.length === 0) {
      throw new AppError(
        "conflict",
        "This is the only administrator. Invite another one first.",
      );
    }
    const removedAt = row.removedAt ?? new Date().toISOString();
    updateAccount(db, id, { removedAt });
    deleteSessionsOf(db, id);
    return toAccount({ ...row, removedAt });
  });
}

/** Lets somebody who was removed sign in again, with the roles they had. */
export function readmitAccount(db: May<"administer">, id: string): Account {
  const row = requireAccount(db, id);
  updateAccount(db, id, { removedAt: null });
  return toAccount({ ...row, removedAt: null });
}

/** AppError "not-found" for an address that nobody has. */
export function accountOfAddress(
  db: May<"administer">,
  email: string,
): Account {
  const row = accountByEmail(db, email.trim().toLowerCase());
  if (row) return toAccount(row);
  throw new AppError("not-found", `Nobody has the address ${email}.`);
}

export function requireAccount(db: Db, id: string): AccountRow {
  const row = accountById(db, id);
  if (row) return row;
  throw new AppError("not-found", "There is no such account.");
}
