/**
 * `npm run bench:reviewers`: many reviewers on one source, over HTTP.
 *
 *   --reviewers 50 --seconds 300 --annotations 5000
 *   --kill        ends the server with SIGKILL in the middle, and starts it again
 *
 * Each judges once a second and follows the source in a window of their own.
 * What was acknowledged must be stored, once; fails when it is not.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Annotation } from "@/lib/annotation/annotation";
import { anchorFor } from "@/lib/annotation/selector";
import type { DocumentPayload } from "@/lib/api/contract";
import { newId } from "@/lib/core/ids";
import {
  codePoint,
  indexDocument,
  lengthOf,
  MAIN,
  streamOf,
} from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { ensureBuild } from "@/scripts/setup/build.mjs";
import { choosePort } from "@/scripts/setup/port.mjs";
import { root } from "@/scripts/setup/root.mjs";
import { startServer } from "@/scripts/setup/server.mjs";
import { openLibrary } from "./live/library";
import { Reviewer } from "./live/reviewer";
import { median, quantile, seededRandom } from "./statistics";

const { values } = parseArgs({
  options: {
    reviewers: { type: "string", default: "50" },
    seconds: { type: "string", default: "300" },
    annotations: { type: "string", default: "5000" },
    kill: { type: "boolean", default: false },
  },
});
const people = Number(values.reviewers);
const seconds = Number(values.seconds);

await ensureBuild(root);
const { data, slug, description } = openLibrary(Number(values.annotations));
const port = await choosePort("auto");
let server = startServer({ root, port, data });
await server.ready();
const { address } = server;

const { doc, textVersion } = (await (
  await fetch(`${address}/api/sources/${slug}/document`)
).json()) as DocumentPayload;
const index = indexDocument(schema.nodeFromJSON(doc));
const length = lengthOf(streamOf(index, MAIN));
const random = seededRandom(50);

const stored = new Map<string, number>();
const reviewers: Reviewer[] = [];
for (let i = 0; i < people; i++) {
  const reviewer = new Reviewer({ address, slug, name: `Reviewer ${i + 1}` });
  await reviewer.arrive();
  reviewers.push(reviewer);
}
const before = memory();

const started = performance.now();
const killAt = values.kill ? started + (seconds * 1000) / 2 : Infinity;
let killed = false;
for (let second = 0; second < seconds; second++) {
  for (const [i, reviewer] of reviewers.entries()) {
    const at = started + (second + i / people) * 1000;
    await until(at);
    void reviewer.judge(requestFor(), stored);
    if (!killed && performance.now() >= killAt) {
      killed = true;
      server.end("SIGKILL");
      await server.ended;
      server = startServer({ root, port, data });
      await server.ready();
    }
  }
}
await Promise.all(reviewers.map((reviewer) => reviewer.rest()));
await new Promise((done) => setTimeout(done, 2000));
const after = memory();
for (const reviewer of reviewers) reviewer.leave();

const { annotations } = (await (
  await fetch(`${address}/api/sources/${slug}/annotations`)
).json()) as { annotations: Annotation[] };
const there = annotations.map(({ id }) => id);
const distinct = new Set(there);
const lost = [...stored.keys()].filter((id) => !distinct.has(id));
const doubled = there.length - distinct.size;
server.end("SIGINT");
await server.ended;

const answers = reviewers.flatMap(({ times }) => times);
const updates = reviewers.flatMap(({ heard }) =>
  [...heard].flatMap(([id, at]) => {
    const sent = stored.get(id);
    return sent === undefined ? [] : [at - sent];
  }),
);
const within = answers.filter((ms) => ms <= 100).length / answers.length;
console.log(
  `${people} reviewers, one judgment each per second for ${seconds} s, ${description}`,
);
console.table({
  acknowledged: stored.size,
  "sent again": reviewers.reduce((sum, { again }) => sum + again, 0),
  lost: lost.length,
  doubled,
  "answered within 100 ms, %": round(within * 100),
  "answer, median, ms": round(median(answers)),
  "answer, 95 of 100, ms": round(quantile(answers, 0.95)),
  "windows updated, of those to be": `${updates.length} of ${stored.size * people}`,
  "update, median, ms": round(median(updates)),
  "update, 95 of 100, ms": round(quantile(updates, 0.95)),
  "update, longest, ms": round(quantile(updates, 1)),
  "memory at the start, MiB": before,
  "memory at the end, MiB": after,
});
if (lost.length > 0 || doubled > 0) process.exit(1);

function requestFor() {
  const start = codePoint(Math.floor(random() * (length - 80)));
  const end = codePoint(start + 20 + Math.floor(random() * 60));
  return {
    id: newId(),
    textVersion,
    anchors: [anchorFor(index, { stream: MAIN, start, end })],
    body: {
      kind: "judgment" as const,
      judgments: [
        {
          axis: "authenticity" as const,
          value: "spurious",
          likelihood: "likely" as const,
          basis: "moderate" as const,
          rationale: "",
          overturn: "",
        },
      ],
    },
  };
}

/** Resident memory of the server, as the system gives it. */
function memory(): number {
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  return round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

async function until(at: number): Promise<void> {
  const ms = at - performance.now();
  if (ms > 0) await new Promise((done) => setTimeout(done, ms));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
