/** Following a source, over the real routes and a database file. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  it,
  vi,
} from "vitest";
import { POST as annotate } from "@/app/api/sources/[slug]/annotations/route";
import {
  GET as follow,
  POST as move,
} from "@/app/api/sources/[slug]/changes/route";
import type { LiveChanges, Present } from "@/lib/api/live";
import { createAnnotation } from "@/lib/server/annotate";
import { closeDb, getDb, openData } from "@/lib/server/database";
import { asTheProgram } from "@/lib/server/door";
import { readEnv } from "@/lib/server/env";
import { changeNow } from "@/lib/server/live/changes";
import { currentReviewer } from "@/lib/server/reviewers";
import { loadText, requestFor, SAMPLE_TEXT } from "@/lib/server/testing";
import { eventsOf } from "@/tests/support/events";

vi.hoisted(() => {
  process.env["SUBSTRATUM_LOG"] = "silent";
});

const folder = mkdtempSync(join(tmpdir(), "substratum-live-"));
let slug: string;

beforeAll(() => {
  process.env["SUBSTRATUM_DATA"] = folder;
  slug = loadText(asTheProgram(getDb()), SAMPLE_TEXT);
});
afterAll(() => {
  closeDb();
  delete process.env["SUBSTRATUM_DATA"];
  rmSync(folder, { recursive: true });
});

const host = { host: "localhost:3000" };
const params = () => ({ params: Promise.resolve({ slug }) });
const at = (query = "") => `http://localhost:3000/api/changes${query}`;

function post(body: unknown): Request {
  const headers = { ...host, origin: "http://localhost:3000" };
  const init = { method: "POST", body: JSON.stringify(body), headers };
  return new Request(at(), init);
}

async function judge(words: string): Promise<string> {
  const request = requestFor(getDb(), slug, words);
  expect((await annotate(post(request), params())).status).toBe(201);
  return request.id;
}

const open: AbortController[] = [];
afterEach(() => {
  for (const connection of open.splice(0)) connection.abort();
});

/** A window: hears events until it is closed. */
async function connect(query: string, lastEventId?: string) {
  const abort = new AbortController();
  open.push(abort);
  const headers = new Headers(host);
  if (lastEventId) headers.set("last-event-id", lastEventId);
  const { signal } = abort;
  const answer = await follow(
    new Request(at(query), { headers, signal }),
    params(),
  );
  expect(answer.headers.get("content-type")).toMatch(/^text\/event-stream/);
  const events = eventsOf(answer);
  /** The next event of this name: its id and what it says. */
  async function next<T>(wanted: string): Promise<{ id: string; data: T }> {
    for (;;) {
      const { value, done } = await events.next();
      if (done) throw new Error(`Ended before "${wanted}"`);
      const { id, name, data } = value;
      if (name === wanted) return { id, data: JSON.parse(data) as T };
    }
  }
  return { next, close: () => abort.abort() };
}

const WINDOW = "?window=w1&mode=annotate";

describe("a window that follows a source", () => {
  it("hears what is stored, as it is stored", async () => {
    const window = await connect(WINDOW);
    const id = await judge("ferry");
    const { data } = await window.next<LiveChanges>("changes");
    expect(data.annotations.map((one) => one.id)).toEqual([id]);
    expect(data.annotations[0]?.anchors[0]?.exact).toBe("ferry");
  });

  it("hears after a break what it missed, in order, once", async () => {
    const first = await connect(WINDOW);
    await judge("quay");
    const { id } = await first.next<LiveChanges>("changes");
    first.close();
    const missed = [await judge("lamps"), await judge("harbour")];
    const second = await connect(WINDOW, id);
    const { data } = await second.next<LiveChanges>("changes");
    expect(data.annotations.map((one) => one.id)).toEqual(missed);
  });

  it("begins where its page ended", async () => {
    const change = changeNow(asTheProgram(getDb()));
    const id = await judge("Snow");
    const window = await connect(`${WINDOW}&since=${change}`);
    const { data } = await window.next<LiveChanges>("changes");
    expect(data.annotations.map((one) => one.id)).toEqual([id]);
  });

  it("hears what another process stored in the same file", async () => {
    const window = await connect(WINDOW);
    const other = asTheProgram(openData(readEnv()));
    const reviewer = currentReviewer(other, undefined);
    const request = requestFor(other, slug, "letter");
    createAnnotation(other, slug, reviewer, request);
    other.$client.close();
    const { data } = await window.next<LiveChanges>("changes");
    expect(data.annotations.map((one) => one.id)).toEqual([request.id]);
  });

  it("is told to ask anew when it knows changes that are not there", async () => {
    const window = await connect(WINDOW, "999999");
    const { data } = await window.next<LiveChanges>("changes");
    expect(data.again).toBe(true);
  });

  it("sees who is here and where, until they leave", async () => {
    const here = async (who: Awaited<ReturnType<typeof connect>>) =>
      (await who.next<Present[]>("here")).data;
    const window = await connect(WINDOW);
    expect(await here(window)).toMatchObject([{ mode: "annotate" }]);
    await move(
      post({ window: "w1", mode: "annotate", section: "13 March" }),
      params(),
    );
    expect(await here(window)).toMatchObject([{ section: "13 March" }]);
  });

  it("is refused with words when it says nothing of itself", async () => {
    const answer = await follow(new Request(at(), { headers: host }), params());
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('The field \\"window\\"');
  });
});
