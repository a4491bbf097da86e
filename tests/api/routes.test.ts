/** The routes, called as the server calls them, over a data folder of their own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET as history } from "@/app/api/annotations/[id]/history/route";
import { PATCH } from "@/app/api/annotations/[id]/route";
import { POST as openArchive } from "@/app/api/dossiers/route";
import { GET as health } from "@/app/api/health/route";
import { POST as preview } from "@/app/api/import/preview/route";
import { POST as importFile } from "@/app/api/import/route";
import { POST as chooseReviewer } from "@/app/api/reviewers/current/route";
import {
  GET as listReviewers,
  POST as saveReviewer,
} from "@/app/api/reviewers/route";
import { GET as search } from "@/app/api/search/route";
import { POST as takeAnnotations } from "@/app/api/sources/[slug]/annotations/import/route";
import {
  GET as annotations,
  POST as create,
} from "@/app/api/sources/[slug]/annotations/route";
import { GET as document } from "@/app/api/sources/[slug]/document/route";
import { GET as exported } from "@/app/api/sources/[slug]/export/[format]/route";
import { GET as marks } from "@/app/api/sources/[slug]/marks/route";
import { POST as reading } from "@/app/api/sources/[slug]/reading/route";
import { closeDb, getDb } from "@/lib/server/database";
import { asTheProgram } from "@/lib/server/door";
import { packDossier } from "@/lib/server/dossier-archive/pack";
import { requestFor, SAMPLE_TEXT } from "@/lib/server/testing";

// The log reads its level when it is first imported.
vi.hoisted(() => {
  process.env["SUBSTRATUM_LOG"] = "silent";
});

type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

const HOST = { host: "localhost:3000" };
const folder = mkdtempSync(join(tmpdir(), "substratum-routes-"));
let slug: string;

beforeAll(async () => {
  process.env["SUBSTRATUM_DATA"] = folder;
  ({ slug } = await json(await call(importFile, form(), {})));
});
afterAll(() => {
  closeDb();
  delete process.env["SUBSTRATUM_DATA"];
  rmSync(folder, { recursive: true });
});

function call(
  route: Route,
  init: RequestInit = {},
  params?: Record<string, string>,
  path = "/api",
): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!headers.has("host")) headers.set("host", HOST.host);
  const request = new Request(`http://localhost:3000${path}`, {
    ...init,
    headers,
  });
  // Without a part in brackets the framework gives no params at all.
  return route(request, {
    params: Promise.resolve(params as Record<string, string>),
  });
}

function post(body: unknown, headers: Record<string, string> = {}) {
  return { method: "POST", body: JSON.stringify(body), headers };
}

function form(content: string | Uint8Array<ArrayBuffer> = SAMPLE_TEXT) {
  const body = new FormData();
  body.set("file", new File([content], "diary.txt"));
  body.set("profile", "plain");
  return { method: "POST", body };
}

// Answers are checked field by field below.
/** The last line of the answer of a task. */
async function lastLine(response: Response) {
  const lines = (await response.text()).trim().split("\n");
  return JSON.parse(lines.at(-1) ?? "");
}

async function json(response: Response) {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what is tested.
  return (await response.json()) as any;
}

describe("annotations of other programs over HTTP", () => {
  const take = (name: string, content: string) => {
    const body = new FormData();
    body.set("file", new File([content], name));
    return call(takeAnnotations, { method: "POST", body }, { slug });
  };

  it("are placed by their words, and listed where they have no place", async () => {
    const table =
      "start,end,exact,text\n0,5,nobody on the quay,A remark\n0,3,words of another book,Lost\n";
    const answer = await take("offsets.csv", table);
    expect(answer.status).toBe(201);
    const { added, unplaced, refused } = await json(answer);
    expect({ added, refused }).toEqual({ added: 2, refused: [] });
    expect(unplaced).toMatchObject([
      { state: "orphaned", exact: "words of another book" },
    ]);
    const ids = unplaced[0].id as string;
    const one = await call(annotations, {}, { slug }, `/api?ids=${ids}`);
    expect((await json(one)).annotations).toHaveLength(1);
  });

  it("are refused by name when the file is none", async () => {
    const answer = await take("broken.json", "{");
    expect(answer.status).toBe(400);
    expect((await json(answer)).error.message).toContain("broken.json");
  });
});

describe("dossier archives over HTTP", () => {
  const open = (bytes: Uint8Array<ArrayBuffer>) => {
    const body = new FormData();
    body.set("file", new File([bytes], "dossier.zip"));
    return call(openArchive, { method: "POST", body });
  };

  it("are packed for one source, and rebuilt only where it is not", async () => {
    const { bytes } = await packDossier(asTheProgram(getDb()), slug, {
      copies: [],
    });
    const archive = new Uint8Array(bytes);
    const there = await open(archive);
    expect(there.status).toBe(409);
    expect((await json(there)).error.message).toContain("in the library");
  });

  it("are refused for what they are, before anything is done", async () => {
    const none = await open(new Uint8Array([1, 2, 3]));
    expect(none.status).toBe(400);
    expect((await json(none)).error.message).toContain("no dossier archive");
    const without = new FormData();
    const nothing = await call(openArchive, { method: "POST", body: without });
    expect(nothing.status).toBe(400);
  });
});

describe("annotations over HTTP", () => {
  it("are made, changed and told apart by version", async () => {
    const wanted = requestFor(getDb(), slug, "electric");
    const made = await call(create, post(wanted), { slug });
    expect(made.status).toBe(201);
    const { id } = await json(made);
    const change = { type: "change", seen: 1, body: wanted.body };
    const patch = { ...post(change), method: "PATCH" };
    expect((await call(PATCH, patch, { id })).status).toBe(200);
    const late = await call(PATCH, patch, { id });
    expect(late.status).toBe(409);
    const { error } = await json(late);
    expect(error.code).toBe("conflict");
    expect(error.details.annotation.version).toBe(2);
    const { events } = await json(await call(history, {}, { id }));
    expect(events).toHaveLength(2);
    const one = await call(annotations, {}, { slug }, `/api?ids=${id},none`);
    expect((await json(one)).annotations).toHaveLength(1);
    const drawn = await json(await call(marks, {}, { slug }));
    expect(drawn.ids).toContain(id);
  });

  it("carry the name of the reviewer the cookie names", async () => {
    const made = await call(saveReviewer, post({ name: "Rosa Klein" }));
    expect(made.status).toBe(201);
    const { id, initials } = await json(made);
    expect(initials).toBe("RK");
    const chosen = await call(chooseReviewer, post({ id }));
    const cookie = chosen.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(chosen.headers.get("set-cookie")).toContain("SameSite=Strict");
    const wanted = requestFor(getDb(), slug, "Snow");
    const answer = await call(create, post(wanted, { cookie }), { slug });
    expect((await json(answer)).reviewer.name).toBe("Rosa Klein");
    const { reviewers, current } = await json(
      await call(listReviewers, { headers: { cookie } }),
    );
    expect(current.id).toBe(id);
    expect(reviewers.length).toBeGreaterThan(1);
  });
});

describe("a request that cannot be served", () => {
  it.each([
    ["is not JSON", "{not json", 400],
    ["is not UTF-8", Uint8Array.from([0x22, 0xff, 0x22]), 400],
    ["is JSON of another shape", '{"id": 3}', 400],
    ["is too large", `"${"x".repeat(1_100_000)}"`, 413],
  ])("%s", async (_, body, status) => {
    const answer = await call(create, { method: "POST", body }, { slug });
    expect(answer.status).toBe(status);
    const { error } = await json(answer);
    expect(error.message).not.toMatch(/\bat .*:\d+|\/lib\//);
  });

  it("names a source that is not there", async () => {
    const answer = await call(marks, {}, { slug: "nowhere" });
    expect(answer.status).toBe(404);
    expect((await json(answer)).error.message).toContain("nowhere");
  });

  it("says nothing of an error of the program", async () => {
    const db = getDb();
    const prepare = db.$client.prepare;
    db.$client.prepare = () => {
      throw new Error("secret of the inside");
    };
    try {
      const answer = await call(search, {}, {}, "/api?q=quay");
      expect(answer.status).toBe(500);
      expect(await answer.text()).not.toContain("secret");
    } finally {
      db.$client.prepare = prepare;
    }
  });

  it("comes from another site", async () => {
    const origin = { origin: "http://evil.example" };
    const write = await call(saveReviewer, post({ name: "X" }, origin));
    expect(write.status).toBe(403);
    const rebound = { headers: { host: "evil.example" } };
    expect((await call(health, rebound)).status).toBe(403);
  });

  it("brings no file, or one that is no text", async () => {
    const empty = { method: "POST", body: new FormData() };
    expect((await call(preview, empty)).status).toBe(400);
    const nothing = await call(preview, form(""));
    expect(nothing.status).toBe(400);
    expect((await json(nothing)).error.message).toContain("diary.txt");
    const plain = await call(preview, { method: "POST", body: "words" });
    expect(plain.status).toBe(400);
  });

  it("brings a file that is in the library", async () => {
    const answer = await call(importFile, form());
    expect(answer.status).toBe(409);
    expect((await json(answer)).error.details.slug).toBe(slug);
  });
});

describe("what is read", () => {
  it("is a document that may be kept for good when its version is named", async () => {
    const first = await call(document, {}, { slug });
    expect(first.headers.get("cache-control")).toContain("no-cache");
    const { textVersion } = await json(first);
    const path = `/api?v=${textVersion}`;
    const named = await call(document, {}, { slug }, path);
    expect(named.headers.get("cache-control")).toContain("immutable");
    const etag = named.headers.get("etag") ?? "";
    const again = { headers: { "if-none-match": etag } };
    expect((await call(document, again, { slug }, path)).status).toBe(304);
    const wrong = await call(document, {}, { slug }, "/api?v=0000");
    expect(wrong.status).toBe(404);
  });

  it("is a preview, a search, a place, a download", async () => {
    const shown = await lastLine(await call(preview, form()));
    expect(shown.result.alreadyLoaded).toBe(slug);
    const found = await json(await call(search, {}, {}, "/api?q=quay"));
    expect(found.total).toBe(1);
    const place = post({ place: 10, pages: [] });
    expect((await call(reading, place, { slug })).status).toBe(204);
    const csv = await call(exported, {}, { slug, format: "csv" });
    expect(csv.headers.get("content-disposition")).toContain(slug);
    const none = await call(exported, {}, { slug, format: "wax" });
    expect(none.status).toBe(400);
    expect((await json(await call(health))).ok).toBe(true);
  });
});
