/**
 * Accounts on a server: who may sign in, and what they are on each source. On
 * one's own machine these tables stay empty. The library that signs people in
 * knows account, credential, session and verification by their columns.
 */
import { sql } from "drizzle-orm";
import {
  check,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { roles } from "../../lib/vocabulary/roles";
import { oneOfTerms } from "./checks";
import { reviewer } from "./people";
import { source } from "./sources";

const when = () => integer({ mode: "timestamp_ms" });
const yesOrNo = () => integer({ mode: "boolean" });

/** The key to a reviewer: the account has the reviewer's id. */
export const account = sqliteTable("account", {
  id: text()
    .primaryKey()
    .references(() => reviewer.id),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: yesOrNo().notNull(),
  image: text(),
  createdAt: when().notNull(),
  updatedAt: when().notNull(),
  administrator: yesOrNo().notNull().default(false),
  /** Since when the person may not sign in; their judgments stay. */
  removedAt: text(),
});

const accountId = () =>
  text()
    .notNull()
    .references(() => account.id);

/** A way to sign in: a password (hashed with argon2id) or another service. */
export const credential = sqliteTable(
  "credential",
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: accountId(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: when(),
    refreshTokenExpiresAt: when(),
    scope: text(),
    password: text(),
    createdAt: when().notNull(),
    updatedAt: when().notNull(),
  },
  (t) => [uniqueIndex("credential_of").on(t.providerId, t.accountId)],
);

/** One browser that is signed in. */
export const session = sqliteTable("session", {
  id: text().primaryKey(),
  expiresAt: when().notNull(),
  token: text().notNull().unique(),
  createdAt: when().notNull(),
  updatedAt: when().notNull(),
  ipAddress: text(),
  userAgent: text(),
  userId: accountId(),
});

/** What a sign-in through another service keeps between its two steps. */
export const verification = sqliteTable("verification", {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: when().notNull(),
  createdAt: when().notNull(),
  updatedAt: when().notNull(),
});

/** What an account is on a source. */
export const membership = sqliteTable(
  "membership",
  {
    sourceId: text()
      .notNull()
      .references(() => source.id),
    accountId: accountId(),
    role: text({
      enum: roles.map(({ id }) => id) as [
        "reader",
        "reviewer",
        "editor",
        "owner",
      ],
    }).notNull(),
    since: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.accountId] }),
    check("membership_role", oneOfTerms(t.role, roles)),
  ],
);

/**
 * A link that was sent to somebody: to make an account, to get a role, or to
 * set a new password. Works once, and not for ever. Only a hash is kept.
 */
export const invitation = sqliteTable(
  "invitation",
  {
    id: text().primaryKey(),
    tokenHash: text().notNull().unique(),
    purpose: text({ enum: ["join", "reset"] }).notNull(),
    email: text().notNull(),
    administrator: yesOrNo().notNull().default(false),
    sourceId: text().references(() => source.id),
    role: text({
      enum: roles.map(({ id }) => id) as [
        "reader",
        "reviewer",
        "editor",
        "owner",
      ],
    }),
    /** Who sent it; null when it came from the command line. */
    byId: text().references(() => reviewer.id),
    createdAt: text().notNull(),
    expiresAt: text().notNull(),
    usedAt: text(),
  },
  (t) => [
    check("invitation_purpose", sql`${t.purpose} IN ('join', 'reset')`),
    check("invitation_role", oneOfTerms(t.role, roles)),
    check(
      "invitation_source_with_role",
      sql`(${t.sourceId} IS NULL) = (${t.role} IS NULL)`,
    ),
  ],
);
