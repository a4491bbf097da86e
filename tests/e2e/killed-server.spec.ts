import { execFile } from "node:child_process";
import { Agent, request } from "node:http";
import path from "node:path";
import { anchorFor } from "@/lib/annotation/selector";
import type { CreateRequest, DocumentPayload } from "@/lib/api/contract";
import { newId } from "@/lib/core/ids";
import {
  codePoint,
  indexDocument,
  MAIN,
  streamOf,
} from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { ensureBuild } from "@/scripts/setup/build.mjs";
import { choosePort } from "@/scripts/setup/port.mjs";
import { root } from "@/scripts/setup/root.mjs";
import { startServer } from "@/scripts/setup/server.mjs";
import { newDataFolder } from "@/tests/support/program";
import { expect, test } from "@/tests/support/test";

const WRITES = 200;
const KILL_AFTER = 90;
const DIARY = `A Small Diary

12 March 1911. The ferry was late and nobody on the quay knew why.

13 March 1911. They say the lamps of the harbour will be electric soon.
`;

/** Posts JSON over a connection that is kept; answers the status. */
function post(agent: Agent, url: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      "Content-Type": "application/json",
      Origin: new URL(url).origin,
    };
    const sent = request(url, { agent, method: "POST", headers }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

async function importDiary(address: string): Promise<string> {
  const form = new FormData();
  form.set("file", new File([DIARY], "diary.txt", { type: "text/plain" }));
  form.set("profile", "plain");
  const answer = await fetch(`${address}/api/import`, {
    method: "POST",
    headers: { Origin: address },
    body: form,
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { slug: string }).slug;
}

/** Makes requests to comment on the first words of the text. */
async function commenting(address: string, slug: string) {
  const answer = await fetch(`${address}/api/sources/${slug}/document`);
  const { doc, textVersion } = (await answer.json()) as DocumentPayload;
  const index = indexDocument(schema.nodeFromJSON(doc));
  const range = { stream: MAIN, start: codePoint(0), end: codePoint(7) };
  expect(streamOf(index, MAIN).text.length).toBeGreaterThan(100);
  const anchors = [anchorFor(index, range)];
  return (text: string): CreateRequest => ({
    id: newId(),
    textVersion,
    anchors,
    body: { kind: "comment", text },
  });
}

/** Runs the command line on a data folder; answers its exit code and words. */
function substratum(data: string, ...words: string[]) {
  return new Promise<{ code: number; out: string }>((resolve) => {
    const script = path.join(root, "scripts/substratum.mjs");
    const env = { ...process.env, SUBSTRATUM_DATA: data };
    const options = { cwd: root, env, maxBuffer: 1 << 26 };
    execFile(process.execPath, [script, ...words], options, (error, out) => {
      resolve({ code: Number(error?.code ?? 0), out });
    });
  });
}

test("a server killed in the middle of 200 writes has lost none that it acknowledged", async () => {
  await ensureBuild(root);
  const data = newDataFolder();
  const port = await choosePort("auto");
  const server = startServer({ root, port, data });
  await server.ready();
  const { address } = server;
  const slug = await importDiary(address);
  const requestFor = await commenting(address, slug);

  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const url = `${address}/api/sources/${slug}/annotations`;
  const acknowledged: string[] = [];
  let broken = 0;
  const writes = Array.from({ length: WRITES }, async (_, i) => {
    const asked = requestFor(`Remark ${i}`);
    const status = await post(agent, url, JSON.stringify(asked)).catch(() => 0);
    if (status === 0) broken++;
    else acknowledged.push(asked.id);
    expect([0, 201]).toContain(status);
    if (acknowledged.length === KILL_AFTER) server.end("SIGKILL");
  });
  await Promise.all(writes);
  await server.ended;
  agent.destroy();
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILL_AFTER);
  expect(broken).toBeGreaterThan(WRITES / 4);

  const listed = await substratum(data, "annotations", slug, "--json");
  expect(listed.code).toBe(0);
  const stored = JSON.parse(listed.out) as { id: string }[];
  const ids = new Set(stored.map(({ id }) => id));
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  // Those under way on the four connections may be there unsaid.
  expect(ids.size - acknowledged.length).toBeLessThanOrEqual(4);
  const checked = await substratum(data, "check");
  expect(checked).toMatchObject({ code: 0 });
});
