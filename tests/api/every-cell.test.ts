/**
 * Every cell of the table of docs/permissions.md, tried at the real doors: each
 * method of each route under app/api, and each command, by somebody of each
 * kind. A door lets in exactly those whom the policy lets in.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { accountByEmail } from "@/db/queries/accounts";
import { permissions } from "@/lib/access/permissions";
import { may } from "@/lib/access/policy";
import { type UseCase, useCaseNames, useCases } from "@/lib/access/use-cases";
import { main } from "@/lib/cli/main";
import { commandNames, findCommand } from "@/lib/cli/registry";
import { newId } from "@/lib/core/ids";
import { actorOf } from "@/lib/server/accounts/people";
import { createAnnotation } from "@/lib/server/annotate";
import { createObject } from "@/lib/server/criticism/change";
import { evidenceBody } from "@/lib/server/criticism/testing";
import { requireReviewer } from "@/lib/server/reviewers";
import type { Route } from "@/lib/server/route";
import { loadText, requestFor, SAMPLE_TEXT } from "@/lib/server/testing";
import { requireSource } from "@/lib/server/text";
import {
  ask,
  type Browser,
  joined,
  openServer,
} from "../support/account-server";

vi.hoisted(() => {
  process.env["SUBSTRATUM_LOG"] = "silent";
});

const kinds = [
  "none",
  "reader",
  "reviewer",
  "editor",
  "owner",
  "administrator",
];
const METHODS = ["GET", "POST", "PATCH", "PUT", "DELETE"];

let server: ReturnType<typeof openServer>;
let slug: string;
let sourceId: string;
let ids: Record<string, string>;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  server = openServer();
  slug = loadText(server.db, SAMPLE_TEXT);
  sourceId = requireSource(server.db, slug).id;
  for (const kind of kinds) browsers.set(kind, await person(kind));
  ids = things();
}, 120_000);
afterAll(() => server.close());

function person(kind: string): Promise<Browser> {
  if (kind === "none") return joined(kind, "nowhere");
  if (kind === "administrator") return joined(kind, kind);
  return joined(kind, { slug, role: kind as "reader" });
}

/** A real thing for each address that names only a thing. */
function things(): Record<string, string> {
  const { db } = server;
  const id = accountByEmail(db, "owner@example.org")?.id ?? "";
  const owner = requireReviewer(db, id);
  const { id: annotation } = createAnnotation(
    db,
    slug,
    owner,
    requestFor(db, slug, "electric"),
  );
  const body = evidenceBody;
  const { id: object } = createObject(db, slug, owner, { id: newId(), body });
  return { annotations: annotation, criticism: object };
}

interface Door {
  readonly file: string;
  readonly method: string;
  readonly route: Route;
}

const doors: Door[] = [];
for (const entry of readdirSync("app/api", { recursive: true })) {
  const file = String(entry);
  if (!file.endsWith("route.ts")) continue;
  const url = pathToFileURL(join(process.cwd(), "app/api", file)).href;
  const module = (await import(/* @vite-ignore */ url)) as Record<
    string,
    Route
  >;
  for (const method of METHODS) {
    const route = module[method];
    if (route) doors.push({ file, method, route });
  }
}

function allowed(kind: string, useCase: UseCase): boolean {
  if (kind === "stranger")
    return permissions[useCases[useCase].needs].least === "anybody";
  const id = accountByEmail(server.db, `${kind}@example.org`)?.id ?? "";
  const actor = actorOf(server.db, id);
  const { needs } = useCases[useCase];
  const on = permissions[needs].on === "source" ? sourceId : null;
  return actor !== null && may(actor, needs, on);
}

/** Doors whose things are not made here: what they refuse is tried elsewhere. */
function isPlain({ file, route }: Door): boolean {
  const ofThing =
    /^(annotations|criticism)\//.test(file) || file.includes("[slug]");
  return permissions[useCases[route.useCase].needs].on !== "source" || ofThing;
}

async function knock({ file, method, route }: Door, browser: Browser) {
  const ended = new AbortController();
  const answer = await ask(
    route,
    { ...browser },
    {
      method,
      ...(method !== "GET" && { body: {} }),
      params: {
        slug,
        id: ids[file.split("/")[0] ?? ""] ?? "nothing",
        format: "none",
      },
      signal: ended.signal,
    },
  );
  const text = answer.ok ? "" : await answer.text();
  ended.abort();
  await answer.body?.cancel().catch(() => {});
  return { status: answer.status, text };
}

describe("a route", () => {
  it("names a use case, whatever its method", () => {
    expect(doors.length).toBeGreaterThan(60);
    for (const { route } of doors) {
      expect(useCaseNames).toContain(route.useCase);
    }
  });

  it.each(["stranger", ...kinds])(
    "lets in exactly whom it may: %s",
    async (kind) => {
      const browser = browsers.get(kind) ?? { cookie: "" };
      const wrong: string[] = [];
      for (const door of doors.filter(isPlain)) {
        if (/^(sign-out|auth)/.test(door.file)) continue;
        const { status, text } = await knock(door, browser);
        const refused =
          status === 401 ||
          (status === 403 && text.includes('"not-allowed"')) ||
          (status === 404 && text.includes(`no source \\"${slug}\\"`)) ||
          (status === 404 && text.includes(`no source \\"${sourceId}\\"`));
        const { useCase } = door.route;
        if (refused === allowed(kind, useCase)) {
          wrong.push(
            `${door.method} ${door.file} (${useCase}): ${status} ${text}`,
          );
        }
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});

const file = join(tmpdir(), "substratum-no-such-file.json");
writeFileSync(file, "{}");

/** Arguments with which a command comes as far as its door. */
const argumentsOf: Record<string, (use: UseCase) => string[]> = {
  import: () => [file],
  sources: () => [],
  inspect: () => [slug],
  annotate: () => [slug, file],
  annotations: () => [slug],
  emend: () => [slug, file],
  emendations: () => [slug],
  edition: (use) => [use === "freezeEdition" ? "freeze" : "list", slug],
  "import-case": () => [slug, file],
  export: () => [slug, "--format", "json", "--out", `${file}.out`],
  lens: (use) => [use === "listLibrary" ? file : slug, "--only", "dates"],
  search: () => ["electric"],
  audit: (use) => (use === "auditServer" ? [] : [slug]),
  account: (use) => accountArguments[use] ?? ["list"],
  check: () => [],
  backup: () => [file],
  restore: () => [file],
};
const accountArguments: Partial<Record<UseCase, string[]>> = {
  inviteAccount: ["invite", "new@example.org"],
  inviteMember: [
    "invite",
    "new@example.org",
    "--source",
    "SLUG",
    "--role",
    "reader",
  ],
  resetPassword: ["reset", "reader@example.org"],
  removeAccount: ["remove", "nobody@example.org"],
};

async function run(args: readonly string[]) {
  let words = "";
  const keep = (chunk: unknown) => {
    words += String(chunk);
    return true;
  };
  const out = vi.spyOn(process.stdout, "write").mockImplementation(keep);
  const err = vi.spyOn(process.stderr, "write").mockImplementation(keep);
  const code = await main(args);
  out.mockRestore();
  err.mockRestore();
  return { code, words };
}

describe("a command", () => {
  it.each(kinds)(
    "lets in exactly whom it may: %s",
    async (kind) => {
      const wrong: string[] = [];
      for (const name of commandNames) {
        const command = await findCommand(name);
        const argumentsFor = argumentsOf[name];
        if (!command || !argumentsFor) continue;
        for (const useCase of command.useCases) {
          const args = argumentsFor(useCase).map((word) =>
            word === "SLUG" ? slug : word,
          );
          const { code, words } = await run([
            "--as",
            `${kind}@example.org`,
            name,
            ...args,
          ]);
          const refused =
            code === 1 && /you need the role of|There is no source/.test(words);
          if (refused === allowed(kind, useCase)) {
            wrong.push(`${name} (${useCase}): ${code} ${words.slice(0, 200)}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it("is tried for every command that there is, but for those of other tests", () => {
    const left = commandNames.filter((name) => !(name in argumentsOf));
    expect(left).toEqual(["references", "dossier", "replace"]);
  });
});
