/**
 * Reading the book, and a text of 10 MB made of it, in the worker of the import
 * screen: time, memory, and the longest wait of the server meanwhile.
 *
 *   SUBSTRATUM_SOURCES=FOLDER npx tsx --conditions=react-server bench/importing.ts
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { runTask } from "@/lib/server/worker/work";
import { workerThread } from "@/scripts/setup/bundle.mjs";
import { root } from "@/scripts/setup/root.mjs";
import { readBook } from "./book";

const TEN_MB = 10 * 1024 * 1024;

async function measure(test: string, bytes: Uint8Array) {
  const bundle = await workerThread(root);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const request = { profile: "auto", have: [] } as const;
  const file = { name: "book.txt", bytes };
  const { words } = await runTask("look", { ...request, file }, {}, bundle);
  const seconds = (performance.now() - began) / 1000;
  delay.disable();
  return {
    test,
    MB: Number((bytes.length / 1e6).toFixed(1)),
    words,
    seconds: Number(seconds.toFixed(1)),
    "longest wait, ms": Math.round(delay.max / 1e6),
    "memory of the process, MB": Math.round(process.memoryUsage().rss / 1e6),
  };
}

const { bytes } = readBook();
const text = new TextDecoder().decode(bytes);
const times = Math.ceil(TEN_MB / bytes.length);
const long = new TextEncoder().encode(Array(times).fill(text).join("\n\n\n"));
console.table([
  await measure("the book", bytes),
  await measure(`the book ${times} times`, long),
]);
process.exit(0);
