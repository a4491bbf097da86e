/** Signing in, links, roles and sessions, over the real routes. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { POST as reset } from "@/app/api/accounts/[id]/reset/route";
import { PATCH as changeAccount } from "@/app/api/accounts/[id]/route";
import { PATCH as changeAnnotation } from "@/app/api/annotations/[id]/route";
import { GET as audit } from "@/app/api/audit/route";
import { POST as accept } from "@/app/api/invitations/accept/route";
import { POST as invite } from "@/app/api/invitations/route";
import { GET as search } from "@/app/api/search/route";
import { POST as everywhere } from "@/app/api/sign-out/everywhere/route";
import { POST as signOut } from "@/app/api/sign-out/route";
import { POST as annotate } from "@/app/api/sources/[slug]/annotations/route";
import { GET as sourceAudit } from "@/app/api/sources/[slug]/audit/route";
import { GET as marks } from "@/app/api/sources/[slug]/marks/route";
import { PATCH as changeMember } from "@/app/api/sources/[slug]/members/[id]/route";
import { accountByEmail } from "@/db/queries/accounts";
import { annotationHistory } from "@/lib/server/history";
import {
  loadText,
  requestFor,
  SAMPLE_TEXT,
  type TestDb,
} from "@/lib/server/testing";
import {
  ask,
  type Browser,
  enterAs,
  joined,
  openServer,
  PASSWORD,
  post,
  tokenOf,
} from "../support/account-server";

vi.hoisted(() => {
  process.env["SUBSTRATUM_LOG"] = "silent";
});

let server: ReturnType<typeof openServer>;
let db: TestDb;
let slug: string;
let other: string;
let admin: Browser;
let owner: Browser;
let editor: Browser;
let reviewer: Browser;
let reader: Browser;

beforeAll(async () => {
  server = openServer();
  db = server.db;
  slug = loadText(db, SAMPLE_TEXT);
  other = loadText(db, `${SAMPLE_TEXT}\n\nOther.`, "other-diary.txt");
  admin = await joined("Ada", "administrator");
  owner = await joined("Olga", { slug, role: "owner" });
  editor = await joined("Emil", { slug, role: "editor" });
  reviewer = await joined("Rosa", { slug, role: "reviewer" });
  reader = await joined("Lena", { slug, role: "reader" });
}, 60_000);
afterAll(() => server.close());

function idOf(name: string): string {
  return accountByEmail(db, `${name}@example.org`)?.id ?? "";
}

async function errorOf(answer: Response) {
  const { error } = await answer.json();
  return { status: answer.status, code: error.code, message: error.message };
}

function judge(browser: Browser, where = slug, words = "electric") {
  const wanted = requestFor(db, where, words);
  return ask(annotate, browser, post(wanted, { slug: where }));
}

describe("a server with accounts", () => {
  it("shows nothing to somebody who has not signed in", async () => {
    const stranger = { cookie: "" };
    const seen = await ask(marks, stranger, { params: { slug } });
    expect(await errorOf(seen)).toMatchObject({
      status: 401,
      code: "signed-out",
    });
  });

  it("lets a reviewer judge in their own name", async () => {
    const made = await judge(reviewer);
    expect(made.status).toBe(201);
    expect((await made.json()).reviewer.name).toBe("Rosa");
  });

  it("lets a reader read and not judge", async () => {
    expect((await ask(marks, reader, { params: { slug } })).status).toBe(200);
    expect(await errorOf(await judge(reader))).toMatchObject({
      status: 403,
      message: expect.stringContaining("role of reviewer"),
    });
  });

  it("hides sources on which somebody has no role, in search too", async () => {
    const seen = await ask(marks, reviewer, { params: { slug: other } });
    expect(seen.status).toBe(404);
    const path = "/api/search?q=electric";
    const hits = async (browser: Browser) =>
      (await (await ask(search, browser, { path })).json()).hits as {
        source: { slug: string };
      }[];
    const of = (list: Awaited<ReturnType<typeof hits>>) =>
      [...new Set(list.map(({ source }) => source.slug))].sort();
    expect(of(await hits(reviewer))).toEqual([slug]);
    expect(of(await hits(admin))).toEqual([other, slug].sort());
  });

  it("takes the reviewer from the session, whatever the browser claims", async () => {
    const forged = { cookie: `${reviewer.cookie}; reviewer=${idOf("olga")}` };
    const wanted = {
      ...requestFor(db, slug, "Snow"),
      reviewerId: idOf("olga"),
    };
    const made = await ask(annotate, forged, post(wanted, { slug }));
    expect((await made.json()).reviewer.id).toBe(idOf("rosa"));
  });

  it("refuses a session that somebody made up, or changed", async () => {
    const forged = { cookie: `${reviewer.cookie.slice(0, -6)}xxxxxx` };
    const seen = await ask(marks, forged, { params: { slug } });
    expect(seen.status).toBe(401);
  });

  it("gives the things of another source to nobody without a role there", async () => {
    const made = await (await judge(admin, other)).json();
    const changed = await ask(changeAnnotation, reviewer, {
      method: "PATCH",
      body: { type: "withdraw", seen: 1 },
      params: { id: made.id },
    });
    expect(changed.status).toBe(404);
  });

  it("refuses a change that a page of another site sends", async () => {
    const wanted = { method: "POST", body: {}, params: { slug } };
    for (const headers of [
      { "sec-fetch-site": "cross-site" },
      { origin: "https://elsewhere.example" },
    ]) {
      const answer = await ask(annotate, reviewer, { ...wanted, headers });
      expect(answer.status).toBe(403);
    }
  });

  it("changes what somebody may do at once, without a new sign-in", async () => {
    const change = (role: string | null) =>
      ask(changeMember, owner, {
        method: "PATCH",
        body: { role },
        params: { slug, id: idOf("lena") },
      });
    await change("reviewer");
    expect((await judge(reader, slug, "harbour")).status).toBe(201);
    await change("reader");
    expect((await judge(reader, slug, "harbour")).status).toBe(403);
  });
});

describe("a link", () => {
  async function newLink(email: string) {
    const made = await ask(invite, admin, post({ email }));
    return tokenOf((await made.json()).link);
  }

  it("works once", async () => {
    const token = await newLink("twice@example.org");
    const wanted = post({ token, name: "Twice", password: PASSWORD });
    expect((await ask(accept, { cookie: "" }, wanted)).status).toBe(200);
    expect(
      await errorOf(await ask(accept, { cookie: "" }, wanted)),
    ).toMatchObject({
      status: 409,
      message: expect.stringContaining("used already"),
    });
  });

  it("works once also when two use it at the same moment", async () => {
    const token = await newLink("race@example.org");
    const wanted = post({ token, name: "Race", password: PASSWORD });
    const answers = await Promise.all([
      ask(accept, { cookie: "" }, wanted),
      ask(accept, { cookie: "" }, wanted),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("is too old after a week", async () => {
    const token = await newLink("late@example.org");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 8 * 86_400_000 });
    const wanted = post({ token, name: "Late", password: PASSWORD });
    const answer = await ask(accept, { cookie: "" }, wanted);
    vi.useRealTimers();
    expect(answer.status).toBe(409);
  });

  it("refuses a short password and a name without end, and can still be used", async () => {
    const token = await newLink("long@example.org");
    const fields = { token, name: "Long", password: PASSWORD };
    for (const wrong of [{ password: "short" }, { name: "x".repeat(201) }]) {
      const answer = await ask(
        accept,
        { cookie: "" },
        post({ ...fields, ...wrong }),
      );
      expect(answer.status).toBe(400);
    }
    const name = "y".repeat(200);
    const last = await ask(accept, { cookie: "" }, post({ ...fields, name }));
    expect(last.status).toBe(200);
  });

  it("sets a new password, and signs out whoever was in", async () => {
    const before = await joined("Rolf", { slug, role: "reader" });
    const made = await ask(reset, admin, {
      method: "POST",
      params: { id: idOf("rolf") },
    });
    const token = tokenOf((await made.json()).link);
    const password = "another long password";
    await ask(accept, { cookie: "" }, post({ token, password }));
    expect((await ask(marks, before, { params: { slug } })).status).toBe(401);
    expect((await enterAs("rolf@example.org").answer).status).toBe(400);
    expect((await enterAs("rolf@example.org", password).answer).status).toBe(
      200,
    );
  });
});

describe("signing in and out", () => {
  it("ends one browser, or all of them", async () => {
    const first = await joined("Vera", { slug, role: "reader" });
    const second = enterAs("vera@example.org");
    const third = enterAs("vera@example.org");
    await Promise.all([second.answer, third.answer]);
    const kept = { cookie: third.browser.cookie };
    await ask(signOut, third.browser, { method: "POST" });
    expect((await ask(marks, kept, { params: { slug } })).status).toBe(401);
    expect((await ask(marks, first, { params: { slug } })).status).toBe(200);
    await ask(everywhere, { ...first }, { method: "POST" });
    for (const browser of [first, second.browser]) {
      expect((await ask(marks, browser, { params: { slug } })).status).toBe(
        401,
      );
    }
  });

  it("makes somebody wait who guesses passwords, and nobody else", async () => {
    await joined("Gwen", { slug, role: "reader" });
    for (let guess = 0; guess < 5; guess++) {
      const { answer } = enterAs("gwen@example.org", `guess ${guess}`);
      expect((await answer).status).toBe(400);
    }
    const { answer } = enterAs("gwen@example.org");
    expect(await errorOf(await answer)).toMatchObject({
      status: 429,
      code: "too-many",
    });
    expect((await enterAs("rosa@example.org").answer).status).toBe(200);
  });

  it("does not say whether an address has an account", async () => {
    const known = await errorOf(await enterAs("lena@example.org", "no").answer);
    const unknown = await errorOf(await enterAs("no@example.org", "no").answer);
    expect(known).toEqual(unknown);
  });

  it("shuts out an account that was removed, and keeps what it judged", async () => {
    const browser = await joined("Nora", { slug, role: "reviewer" });
    const made = await (await judge(browser, slug, "quay")).json();
    const removed = await ask(changeAccount, admin, {
      method: "PATCH",
      body: { removed: true },
      params: { id: idOf("nora") },
    });
    expect(removed.status).toBe(200);
    expect((await judge(browser, slug, "quay")).status).toBe(401);
    expect((await enterAs("nora@example.org").answer).status).toBe(400);
    expect(annotationHistory(db, made.id)[0]?.reviewer.name).toBe("Nora");
  });

  it("never removes the only administrator", async () => {
    const answer = await ask(changeAccount, admin, {
      method: "PATCH",
      body: { removed: true },
      params: { id: idOf("ada") },
    });
    expect(answer.status).toBe(409);
  });
});

describe("a clock that is turned back", () => {
  it("disturbs neither the order of what was done nor who is signed in", async () => {
    const made = await (await judge(reviewer, slug, "letter")).json();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - 3_600_000 });
    const changed = await ask(changeAnnotation, reviewer, {
      method: "PATCH",
      body: { type: "withdraw", seen: 1 },
      params: { id: made.id },
    });
    vi.useRealTimers();
    expect(changed.status).toBe(200);
    const steps = annotationHistory(db, made.id).map(({ type }) => type);
    expect(steps).toEqual(["created", "withdrawn"]);
    const { entries } = await (await ask(audit, admin)).json();
    const mine = entries.filter(
      ({ thing }: { thing: string }) => thing === made.id,
    );
    expect(mine).toHaveLength(1);
    const numbers = entries.map(({ number }: { number: number }) => number);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });
});

describe("the audit", () => {
  it("says who saw, changed and exported, to the owner and nobody below", async () => {
    const params = { slug };
    expect((await ask(sourceAudit, editor, { params })).status).toBe(403);
    const { entries } = await (
      await ask(sourceAudit, owner, { params })
    ).json();
    const rosa = entries.filter(
      ({ person }: { person: string }) => person === "Rosa",
    );
    expect(rosa.map(({ useCase }: { useCase: string }) => useCase)).toContain(
      "annotate",
    );
    const sources = new Set(entries.map((e: { source: string }) => e.source));
    expect([...sources]).toEqual([slug]);
  });

  it("is exported as a table", async () => {
    const path = "/api/audit?format=csv";
    const answer = await ask(audit, admin, { path });
    const [head, first] = (await answer.text()).split("\r\n");
    expect(head).toContain("number,at,person,personId,deed,useCase");
    expect(first).toMatch(/^\d+,/);
  });
});
