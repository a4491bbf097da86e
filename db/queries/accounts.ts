/** Accounts, what they are on each source, and the links that make them. */
import { and, eq, gt, isNull } from "drizzle-orm";
import { newId } from "../../lib/core/ids";
import type { Db } from "../client";
import {
  account,
  credential,
  invitation,
  membership,
  session,
} from "../schema";

export type AccountRow = typeof account.$inferSelect;
export type MembershipRow = typeof membership.$inferSelect;
export type InvitationRow = typeof invitation.$inferSelect;

export function allAccounts(db: Db): AccountRow[] {
  return db.select().from(account).orderBy(account.createdAt).all();
}

export function accountById(db: Db, id: string): AccountRow | undefined {
  return db.select().from(account).where(eq(account.id, id)).get();
}

/** `email` in small letters, as it is stored. */
export function accountByEmail(db: Db, email: string): AccountRow | undefined {
  return db.select().from(account).where(eq(account.email, email)).get();
}

export function insertAccount(
  db: Db,
  row: Pick<AccountRow, "id" | "name" | "email">,
): void {
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  db.insert(account)
    .values({ ...row, ...times, emailVerified: true })
    .run();
}

/** The hash of the password an account signs in with, in place of an older. */
export function savePassword(db: Db, id: string, password: string): void {
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  db.insert(credential)
    .values({
      ...times,
      id: newId(),
      accountId: id,
      userId: id,
      providerId: "credential",
      password,
    })
    .onConflictDoUpdate({
      target: [credential.providerId, credential.accountId],
      set: { password, updatedAt: now },
    })
    .run();
}

export function updateAccount(
  db: Db,
  id: string,
  fields: Partial<Pick<AccountRow, "name" | "administrator" | "removedAt">>,
): void {
  db.update(account).set(fields).where(eq(account.id, id)).run();
}

/** Signs the account out of every browser. */
export function deleteSessionsOf(db: Db, accountId: string): void {
  db.delete(session).where(eq(session.userId, accountId)).run();
}

/** True while a session was not ended. */
export function sessionStands(db: Db, id: string): boolean {
  const found = db
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.id, id), gt(session.expiresAt, new Date())))
    .get();
  return found !== undefined;
}

/** What an account is on each source where it is anything. */
export function membershipsOf(db: Db, accountId: string): MembershipRow[] {
  return db
    .select()
    .from(membership)
    .where(eq(membership.accountId, accountId))
    .all();
}

/** Who has a role on a source, oldest first. */
export function membersOf(db: Db, sourceId: string) {
  return db
    .select()
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(eq(membership.sourceId, sourceId))
    .orderBy(membership.since, account.id)
    .all();
}

export function saveMembership(db: Db, row: MembershipRow): void {
  db.insert(membership)
    .values(row)
    .onConflictDoUpdate({
      target: [membership.sourceId, membership.accountId],
      set: { role: row.role },
    })
    .run();
}

export function deleteMembership(
  db: Db,
  sourceId: string,
  accountId: string,
): void {
  db.delete(membership)
    .where(
      and(
        eq(membership.sourceId, sourceId),
        eq(membership.accountId, accountId),
      ),
    )
    .run();
}

export function insertInvitation(db: Db, row: InvitationRow): void {
  db.insert(invitation).values(row).run();
}

export function invitationByHash(
  db: Db,
  tokenHash: string,
): InvitationRow | undefined {
  return db
    .select()
    .from(invitation)
    .where(eq(invitation.tokenHash, tokenHash))
    .get();
}

/** Marks a link as used; false when somebody was faster, or it is too old. */
export function spendInvitation(db: Db, id: string, now: string): boolean {
  const { changes } = db
    .update(invitation)
    .set({ usedAt: now })
    .where(
      and(
        eq(invitation.id, id),
        isNull(invitation.usedAt),
        gt(invitation.expiresAt, now),
      ),
    )
    .run();
  return changes === 1;
}

/** Links to a source that were sent and not used yet, the newest first. */
export function openInvitations(db: Db, now: string): InvitationRow[] {
  return db
    .select()
    .from(invitation)
    .where(and(isNull(invitation.usedAt), gt(invitation.expiresAt, now)))
    .all();
}
