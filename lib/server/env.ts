/** The settings of the running program: the only reader of process.env. */
import "server-only";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { delimiter, join, resolve, sep } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";

const variables = z.object({
  /** Project folder; default: the folder the program runs in. */
  SUBSTRATUM_ROOT: z.string().min(1).optional(),
  /** Data folder; default: "data" in the project folder. */
  SUBSTRATUM_DATA: z.string().min(1).optional(),
  /** Folders whose files are offered for import, beside corpus/incoming. */
  SUBSTRATUM_INCOMING: z.string().optional(),
  /** Name or address under which others reach the program; default: none. */
  SUBSTRATUM_HOST: z.string().min(1).optional(),
  /** "accounts": people sign in; default: own machine, no password. */
  SUBSTRATUM_AUTH: z.enum(["none", "accounts"]).default("none"),
  /** Address under which people reach a server with accounts. */
  SUBSTRATUM_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Another service to sign in with (OpenID Connect); default: none. */
  SUBSTRATUM_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  SUBSTRATUM_OIDC_CLIENT_ID: z.string().min(1).optional(),
  SUBSTRATUM_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What the button for it says; default: "another service". */
  SUBSTRATUM_OIDC_NAME: z.string().min(1).optional(),
  SUBSTRATUM_LOG: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info"),
});

export interface Env {
  /** Where migrations and corpus are. */
  readonly root: string;
  readonly dataFolder: string;
  readonly incoming: readonly string[];
  readonly host: string | null;
  readonly logLevel: string;
  /** How people sign in; absent on one's own machine. */
  readonly accounts?: AccountSettings;
}

export interface AccountSettings {
  /** "https://workbench.example.org", without a path. */
  readonly url: string;
  readonly oidc: OidcSettings | null;
}

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
}

type Variables = z.output<typeof variables>;

/** Reads the settings; AppError "usage" names a variable that is wrong. */
export function readEnv(from: NodeJS.ProcessEnv = process.env): Env {
  const read = variables.safeParse(from);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new AppError(
      "usage",
      `The setting ${issue?.path.join(".")} is wrong: ${issue?.message}.`,
    );
  }
  const root = read.data.SUBSTRATUM_ROOT ?? projectRoot(process.cwd());
  const { SUBSTRATUM_DATA, SUBSTRATUM_INCOMING, SUBSTRATUM_HOST } = read.data;
  return {
    root,
    dataFolder: resolve(SUBSTRATUM_DATA ?? join(root, "data")),
    incoming: [
      join(root, "corpus", "incoming"),
      ...(SUBSTRATUM_INCOMING ?? "")
        .split(delimiter)
        .filter(Boolean)
        .map((folder) => resolve(folder)),
    ],
    host: SUBSTRATUM_HOST ?? null,
    logLevel: read.data.SUBSTRATUM_LOG,
    ...accountsOf(read.data),
  };
}

/** With accounts the host is the one of the address people use. */
function accountsOf(read: Variables): Partial<Env> {
  if (read.SUBSTRATUM_AUTH === "none") return {};
  if (read.SUBSTRATUM_URL === undefined) {
    throw new AppError(
      "usage",
      "With SUBSTRATUM_AUTH=accounts, name the address people use in SUBSTRATUM_URL, such as https://workbench.example.org.",
    );
  }
  const { origin, host } = new URL(read.SUBSTRATUM_URL);
  return { host, accounts: { url: origin, oidc: oidcOf(read) } };
}

function oidcOf(read: Variables): OidcSettings | null {
  const { SUBSTRATUM_OIDC_ISSUER: issuer } = read;
  if (issuer === undefined) return null;
  const clientId = read.SUBSTRATUM_OIDC_CLIENT_ID;
  const clientSecret = read.SUBSTRATUM_OIDC_CLIENT_SECRET;
  if (clientId === undefined || clientSecret === undefined) {
    throw new AppError(
      "usage",
      "SUBSTRATUM_OIDC_ISSUER needs SUBSTRATUM_OIDC_CLIENT_ID and SUBSTRATUM_OIDC_CLIENT_SECRET.",
    );
  }
  const name = read.SUBSTRATUM_OIDC_NAME ?? "another service";
  return { issuer, clientId, clientSecret, name };
}

/**
 * A server that others can reach must know who they are. AppError "usage" when
 * it listens beyond this machine, or is given a name for others, without
 * accounts.
 */
export function requireSafe(
  env: Env,
  listening: string | undefined = process.env["HOSTNAME"],
): void {
  if (env.accounts) return;
  const own = ["127.0.0.1", "localhost", "::1", "[::1]"];
  // Next.js listens everywhere when it is told nothing.
  if (env.host === null && own.includes(listening ?? "")) return;
  throw new AppError(
    "usage",
    "Others could reach this server without signing in. Set SUBSTRATUM_AUTH=accounts (docs/server.md), or listen on this machine alone with HOSTNAME=127.0.0.1.",
  );
}

/**
 * The project folder, seen from where the program runs. The built server runs
 * in .next/standalone, which the next build empties: no data may go there.
 */
function projectRoot(folder: string): string {
  const [before] = folder.split(`${sep}.next${sep}standalone`);
  if (before && before !== folder && existsSync(join(before, "corpus"))) {
    return before;
  }
  return folder;
}

/**
 * The folder that paths on the command line start from. npm runs scripts in
 * the project folder and names the one it was called in.
 */
export function callerFolder({ root }: Env): string {
  const folder = process.cwd();
  return folder === root ? (process.env["INIT_CWD"] ?? folder) : folder;
}

/** The name this person has on this machine; null when there is none. */
export function userName(): string | null {
  try {
    const { username } = userInfo();
    return username === "" || username === "root" ? null : username;
  } catch {
    return null;
  }
}
