/**
 * The routes of a server with accounts, called as the server calls them, over
 * a data folder of its own, with an administrator.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { POST as accept } from "@/app/api/invitations/accept/route";
import { POST as signIn } from "@/app/api/sign-in/route";
import { inviteToProgram, inviteToSource } from "@/lib/server/accounts/invite";
import { closeDb, getDb } from "@/lib/server/database";
import { asTheProgram } from "@/lib/server/door";
import type { Route } from "@/lib/server/route";
import type { Role } from "@/lib/vocabulary/roles";

export const ADDRESS = "http://workbench.test";
export const PASSWORD = "a long enough password";

/** What a browser keeps: the cookies it was given. */
export interface Browser {
  cookie: string;
}

export function openServer(extra: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "substratum-accounts-"));
  const settings = {
    SUBSTRATUM_DATA: folder,
    SUBSTRATUM_AUTH: "accounts",
    SUBSTRATUM_URL: ADDRESS,
    SUBSTRATUM_LOG: "silent",
    ...extra,
  };
  Object.assign(process.env, settings);
  return {
    db: asTheProgram(getDb()),
    close() {
      closeDb();
      for (const name of Object.keys(settings)) delete process.env[name];
      rmSync(folder, { recursive: true });
    },
  };
}

export interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  readonly form?: FormData;
  readonly params?: Record<string, string> | undefined;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** Asks a route in the name of a browser, and keeps the cookies it gives. */
export async function ask(
  route: Route,
  browser: Browser,
  {
    method = "GET",
    body,
    form,
    params,
    path = "/api",
    headers,
    signal,
  }: Asked = {},
): Promise<Response> {
  const request = new Request(`${ADDRESS}${path}`, {
    method,
    headers: { host: "workbench.test", cookie: browser.cookie, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form && { body: form }),
    ...(signal && { signal }),
  });
  const answer = await route(request, { params: Promise.resolve(params) });
  const given = answer.headers.getSetCookie();
  if (given.length > 0) {
    browser.cookie = given.map((line) => line.split(";")[0]).join("; ");
  }
  return answer;
}

export function post(body: unknown, params?: Record<string, string>): Asked {
  return { method: "POST", body, params };
}

const sent = { by: null, settings: { url: ADDRESS, oidc: null } };

/** Somebody with a role on a source, or the administrator, signed in. */
export async function joined(
  name: string,
  place: { slug: string; role: Role } | "administrator" | "nowhere",
): Promise<Browser> {
  const db = asTheProgram(getDb());
  const email = `${name.toLowerCase()}@example.org`;
  const { link } =
    typeof place === "string"
      ? inviteToProgram(db, email, place === "administrator", sent)
      : inviteToSource(db, place.slug, email, place.role, sent);
  const browser: Browser = { cookie: "" };
  const answer = await ask(
    accept,
    browser,
    post({ token: tokenOf(link), name, password: PASSWORD }),
  );
  if (!answer.ok) throw new Error(await answer.text());
  return browser;
}

export function tokenOf(link: string): string {
  return link.slice(link.lastIndexOf("/") + 1);
}

export function enterAs(email: string, password = PASSWORD) {
  const browser: Browser = { cookie: "" };
  return { browser, answer: ask(signIn, browser, post({ email, password })) };
}
