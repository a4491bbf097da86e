/** Several people who correct one text at once, over the real routes. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { PATCH } from "@/app/api/emendations/[id]/route";
import { GET as follow } from "@/app/api/sources/[slug]/changes/route";
import {
  POST as emend,
  GET as list,
} from "@/app/api/sources/[slug]/emendations/route";
import { seededRandom } from "@/bench/statistics";
import type { LiveChanges } from "@/lib/api/live";
import { AppError } from "@/lib/core/errors";
import type { EmendApi } from "@/lib/editor/emend/emend-api";
import { closeDb, getDb } from "@/lib/server/database";
import { asTheProgram } from "@/lib/server/door";
import { loadText, SAMPLE_TEXT } from "@/lib/server/testing";
import { sourceText } from "@/lib/server/text";
import { Emender } from "@/tests/support/emender";
import { eventsOf } from "@/tests/support/events";

vi.hoisted(() => {
  process.env["SUBSTRATUM_LOG"] = "silent";
});

const PEOPLE = 4;
const CORRECTIONS = 5;
const folder = mkdtempSync(join(tmpdir(), "substratum-emending-"));
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

const url = "http://localhost:3000/api/x";
const headers = { host: "localhost:3000", origin: "http://localhost:3000" };

async function answered<T>(answer: Response): Promise<T> {
  const body = await answer.json();
  if (answer.ok) return body as T;
  const { code, message, details } = body.error;
  throw new AppError(code, message, { details });
}

const withBody = (body: unknown) =>
  new Request(url, { method: "POST", body: JSON.stringify(body), headers });
const of = (params: Record<string, string>) => ({
  params: Promise.resolve(params),
});

const api: EmendApi = {
  load: async () =>
    answered(await list(new Request(url, { headers }), of({ slug }))),
  emend: async (request) =>
    answered(await emend(withBody(request), of({ slug }))),
  change: async (id, change) =>
    answered(await PATCH(withBody(change), of({ id }))),
};

/** Answers get lost now and then: the request arrived all the same. */
function unreliable(random: () => number): EmendApi {
  return {
    ...api,
    emend: async (request) => {
      const answer = await api.emend(request);
      if (random() < 0.3) throw new AppError("unavailable", "Cut off.");
      return answer;
    },
  };
}

async function listening(emender: Emender, name: string) {
  const abort = new AbortController();
  const { signal } = abort;
  const asked = `${url}?window=${name}&mode=emend`;
  const answer = await follow(
    new Request(asked, { headers, signal }),
    of({ slug }),
  );
  void (async () => {
    for await (const { name: event, data } of eventsOf(answer)) {
      if (event === "changes") emender.hear(JSON.parse(data) as LiveChanges);
    }
  })();
  return () => abort.abort();
}

describe("people who correct the same text at once", () => {
  it("all have the same text in the end, and every correction is in it or set aside", async () => {
    const random = seededRandom(6);
    const { document, key } = sourceText(getDb(), slug);
    const people = Array.from(
      { length: PEOPLE },
      (_, i) =>
        new Emender({
          api: i === 0 ? unreliable(random) : api,
          doc: document,
          textVersion: key,
          random,
          within: document.content.size,
        }),
    );
    const stops = await Promise.all(
      people.map((one, i) => listening(one, `w${i}`)),
    );
    for (let turn = 0; turn < CORRECTIONS; turn++) {
      people.forEach((one, i) => {
        one.correct(`p${i}t${turn}`);
      });
      await new Promise((done) => setTimeout(done, 30));
    }
    const end = () => sourceText(getDb(), slug);
    await vi.waitFor(
      () => {
        for (const { store } of people) {
          expect(store.isSettled).toBe(true);
          expect(store.textVersion).toBe(end().key);
        }
      },
      { timeout: 20_000, interval: 50 },
    );
    for (const stop of stops) stop();
    const words = JSON.stringify(end().document);
    for (const { store, shown } of people) {
      expect(JSON.stringify(store.doc)).toBe(words);
      expect(JSON.stringify(shown)).toBe(words);
    }
    const { emendations } = await api.load();
    const aside = people.flatMap(({ store }) => store.state.setAside);
    const made = people.reduce((sum, one) => sum + one.made, 0);
    expect(made).toBe(PEOPLE * CORRECTIONS);
    expect(emendations.length + aside.length).toBe(made);
    expect(emendations.length).toBeGreaterThan(PEOPLE);
  });
});
