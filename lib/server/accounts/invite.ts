/**
 * Links that make an account, give a role, or set a new password. The program
 * sends no mail: whoever makes a link hands it over. Each works once, for some
 * days; the database keeps only its hash.
 */
import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { z } from "zod";
import { inTransaction } from "@/db";
import {
  accountByEmail,
  deleteSessionsOf,
  type InvitationRow,
  insertAccount,
  insertInvitation,
  invitationByHash,
  saveMembership,
  savePassword,
  spendInvitation,
  updateAccount,
} from "@/db/queries/accounts";
import { findSource } from "@/db/queries/sources";
import { reviewerSchema } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { type Role, roles } from "@/lib/vocabulary/roles";
import type { Db } from "../database";
import type { May } from "../door";
import type { AccountSettings } from "../env";
import { parseInput } from "../parse";
import { saveReviewer } from "../reviewers";
import { requireSource } from "../text";
import { MAX_PASSWORD, MIN_PASSWORD } from "./auth";

const DAYS = 7;

export const emailSchema = z.email().max(200).toLowerCase();
export const roleSchema = z.enum(
  roles.map(({ id }) => id) as [Role, ...Role[]],
);

export const acceptSchema = z.object({
  token: z.string().max(200),
  name: reviewerSchema.shape.name.optional(),
  password: z.string().min(MIN_PASSWORD).max(MAX_PASSWORD).optional(),
});

export interface Link {
  readonly link: string;
  readonly email: string;
  readonly expiresAt: string;
}

interface Sent {
  /** Id of the reviewer who makes the link; null on the command line. */
  readonly by: string | null;
  readonly settings: AccountSettings;
}

/** A link by which somebody gets an account, without any role yet. */
export function inviteToProgram(
  db: May<"administer">,
  email: string,
  administrator: boolean,
  sent: Sent,
): Link {
  return makeLink(db, { purpose: "join", email, administrator }, sent);
}

/** A link by which somebody gets a role on a source, and an account if need be. */
export function inviteToSource(
  db: May<"own">,
  slug: string,
  email: string,
  role: Role,
  sent: Sent,
): Link {
  const sourceId = requireSource(db, slug).id;
  return makeLink(db, { purpose: "join", email, sourceId, role }, sent);
}

/** A link to set a new password. AppError "not-found" without an account. */
export function inviteToReset(
  db: May<"administer">,
  email: string,
  sent: Sent,
): Link {
  if (!accountByEmail(db, parseInput(emailSchema, email))) {
    throw new AppError("not-found", `Nobody has the address ${email}.`);
  }
  return makeLink(db, { purpose: "reset", email }, sent);
}

type Wanted = Pick<InvitationRow, "purpose" | "email"> & Partial<InvitationRow>;

function makeLink(db: Db, wanted: Wanted, { by, settings }: Sent): Link {
  const token = randomBytes(24).toString("base64url");
  const now = Date.now();
  const row: InvitationRow = {
    id: newId(),
    tokenHash: hashOf(token),
    administrator: false,
    sourceId: null,
    role: null,
    ...wanted,
    email: parseInput(emailSchema, wanted.email),
    byId: by,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + DAYS * 86_400_000).toISOString(),
    usedAt: null,
  };
  insertInvitation(db, row);
  const { email, expiresAt } = row;
  return { link: `${settings.url}/invitation/${token}`, email, expiresAt };
}

export interface OpenLink {
  readonly purpose: InvitationRow["purpose"];
  readonly email: string;
  /** True when the person has an account, and signs in with it afterwards. */
  readonly known: boolean;
  readonly source: string | null;
  readonly role: Role | null;
}

/** What a link is for; AppError "conflict" when it no longer works. */
export function lookAtLink(db: May<"knock">, token: string): OpenLink {
  const { purpose, email, sourceId, role } = openLink(db, token);
  const source = sourceId === null ? null : findSource(db, sourceId);
  const known = accountByEmail(db, email) !== undefined;
  return { purpose, email, known, source: source?.title ?? null, role };
}

/**
 * Uses a link: an account is made, or gets the role, or a new password.
 * Whoever has an account keeps its password when the link only gives a role.
 * Gives the address to sign in with. All of it is done, or nothing.
 */
export async function acceptLink(
  db: May<"knock">,
  input: unknown,
): Promise<{ email: string; signIn: boolean }> {
  const { token, name, password } = parseInput(acceptSchema, input);
  const link = openLink(db, token);
  const { email } = link;
  const fresh = accountByEmail(db, email) === undefined;
  const needsPassword = fresh || link.purpose === "reset";
  if (needsPassword && password === undefined) throw tooShort();
  const hashed =
    needsPassword && password !== undefined ? await hash(password) : null;
  inTransaction(db, () => {
    claim(db, link);
    const id = accountByEmail(db, email)?.id ?? join(db, email, name ?? email);
    if (hashed !== null) savePassword(db, id, hashed);
    giveWhatItGives(db, id, link);
  });
  return { email, signIn: hashed !== null };
}

/** Makes a reviewer and the account that is its key; gives the id of both. */
function join(db: Db, email: string, name: string): string {
  const reviewer = saveReviewer(db, { name });
  insertAccount(db, { id: reviewer.id, name: reviewer.name, email });
  return reviewer.id;
}

function giveWhatItGives(db: Db, id: string, link: InvitationRow): void {
  const { sourceId, role } = link;
  const since = new Date().toISOString();
  if (link.administrator) updateAccount(db, id, { administrator: true });
  if (sourceId !== null && role !== null) {
    saveMembership(db, { sourceId, accountId: id, role, since });
  }
  if (link.purpose === "reset") deleteSessionsOf(db, id);
}

function openLink(db: Db, token: string): InvitationRow {
  const row = invitationByHash(db, hashOf(token));
  if (row && row.usedAt === null && row.expiresAt > new Date().toISOString()) {
    return row;
  }
  throw noLongerWorks();
}

function claim(db: Db, { id }: InvitationRow): void {
  if (!spendInvitation(db, id, new Date().toISOString())) throw noLongerWorks();
}

function noLongerWorks(): AppError {
  return new AppError(
    "conflict",
    "This link was used already, or is too old. Ask whoever sent it for a new one.",
  );
}

function tooShort(): AppError {
  return new AppError(
    "bad-input",
    `Choose a password of at least ${MIN_PASSWORD} characters.`,
    { details: { field: "password" } },
  );
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
