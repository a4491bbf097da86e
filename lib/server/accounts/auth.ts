/**
 * Signing in, by better-auth over our own tables: passwords hashed with
 * argon2id, sessions in the database, another service by OpenID Connect. Who
 * may have an account is decided by invitations, never here.
 */
import "server-only";
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { genericOAuth } from "better-auth/plugins";
import type { Db } from "@/db";
import { readSetting, writeSetting } from "@/db/queries/people";
import * as tables from "@/db/schema/accounts";
import { newId } from "@/lib/core/ids";
import type { AccountSettings, OidcSettings } from "../env";

/** Where the other service sends people back to. */
export const OIDC = "oidc";
export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 200;

const DAY = 24 * 3600;

export type Auth = ReturnType<typeof makeAuth>;

/** By the connection: a database as somebody sees it is still the same one. */
const made = new WeakMap<Db["$client"], { url: string; auth: Auth }>();

/** The one way to sign in to this database. */
export function authOf(db: Db, settings: AccountSettings): Auth {
  const known = made.get(db.$client);
  if (known?.url === settings.url) return known.auth;
  const auth = makeAuth(db, settings);
  made.set(db.$client, { url: settings.url, auth });
  return auth;
}

function makeAuth(db: Db, { url, oidc }: AccountSettings) {
  return betterAuth({
    appName: "Substratum",
    baseURL: url,
    basePath: "/api/auth",
    secret: secretOf(db),
    trustedOrigins: [url],
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(db, {
      provider: "sqlite",
      schema: {
        user: tables.account,
        account: tables.credential,
        session: tables.session,
        verification: tables.verification,
      },
    }),
    session: { expiresIn: 14 * DAY, updateAge: DAY },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: MAX_PASSWORD,
      password: {
        // The library's defaults are argon2id with 19 MiB, as OWASP advises.
        hash: (password) => hash(password),
        verify: (given) => verify(given.hash, given.password),
      },
    },
    account: {
      accountLinking: { enabled: true, trustedProviders: [OIDC] },
    },
    // Guessing is counted per account in `attempts.ts`: an address can be made up.
    rateLimit: { enabled: false },
    plugins: oidc ? [genericOAuth({ config: [serviceOf(oidc)] })] : [],
    advanced: {
      cookiePrefix: "substratum",
      useSecureCookies: url.startsWith("https:"),
      database: { generateId: () => newId() },
    },
  });
}

/** Nobody gets an account by another service alone: they were invited first. */
function serviceOf({ issuer, clientId, clientSecret }: OidcSettings) {
  return {
    providerId: OIDC,
    discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ["openid", "email", "profile"],
    pkce: true,
    disableImplicitSignUp: true,
    disableSignUp: true,
  };
}

const SECRET = "sign-in-secret";

/** Signs the cookies; as secret as the sessions beside it. */
function secretOf(db: Db): string {
  const known = readSetting(db, SECRET);
  if (known) return known;
  const secret = randomBytes(32).toString("base64url");
  writeSetting(db, SECRET, secret);
  return secret;
}
