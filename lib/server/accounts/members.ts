/** Who is what on a source. */
import "server-only";
import {
  accountById,
  deleteMembership,
  type MembershipRow,
  membershipsOf,
  membersOf,
  saveMembership,
} from "@/db/queries/accounts";
import { AppError } from "@/lib/core/errors";
import type { Role } from "@/lib/vocabulary/roles";
import type { May } from "../door";
import { requireSource } from "../text";
import { type Account, toAccount } from "./people";

export interface Member extends Account {
  readonly role: Role;
  readonly since: string;
}

export function listMembers(db: May<"own">, slug: string): Member[] {
  return membersOf(db, requireSource(db, slug).id).map(
    ({ account, membership: { role, since } }) => ({
      ...toAccount(account),
      role,
      since,
    }),
  );
}

/**
 * Gives a member another role, or (null) none any more; what they judged stays.
 * AppError "not-found" for somebody who has no role on this source.
 */
export function changeMember(
  db: May<"own">,
  slug: string,
  accountId: string,
  role: Role | null,
): void {
  const { id: sourceId } = requireSource(db, slug);
  const held = membershipsOf(db, accountId);
  const now = held.find((one) => one.sourceId === sourceId);
  if (!now) {
    throw new AppError("not-found", "This person has no role on this source.");
  }
  if (role === null) deleteMembership(db, sourceId, accountId);
  else saveMembership(db, { ...now, role });
}

/** Whoever imports a source on a server owns it. */
export function ownWhatWasImported(
  db: May<"furnish">,
  slug: string,
  accountId: string | null,
): void {
  if (accountId === null || !accountById(db, accountId)) return;
  const row: MembershipRow = {
    sourceId: requireSource(db, slug).id,
    accountId,
    role: "owner",
    since: new Date().toISOString(),
  };
  saveMembership(db, row);
}
