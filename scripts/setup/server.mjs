/** Starting, awaiting and ending the production server. */
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { serverFile } from "./build.mjs";
import { HOST } from "./port.mjs";
import { lastLines } from "./run.mjs";
import { Stop } from "./say.mjs";

const SERVE = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  "serve.mjs",
);
const START_LIMIT = 60_000;
/** How long requests under way may take to end after a signal. */
const END_LIMIT = 10_000;

/**
 * @typedef {object} Server
 * @property {string} address "http://127.0.0.1:3000"
 * @property {number | undefined} pid of its process
 * @property {() => Promise<boolean>} ready true when it answers, false when it
 *   was told to end before that
 * @property {(signal: NodeJS.Signals) => void} end asks it to end, then makes it
 * @property {Promise<number>} ended its exit code; 0 after `end`
 */

/**
 * @param {{ root: string, port: number, data: string }} options
 * @returns {Server}
 */
export function startServer({ root, port, data }) {
  const child = spawn(process.execPath, [SERVE, serverFile(root)], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...process.env,
      HOSTNAME: HOST,
      PORT: String(port),
      NEXT_TELEMETRY_DISABLED: "1",
      SUBSTRATUM_DATA: data,
    },
  });
  const address = `http://${HOST}:${port}`;
  let printed = "";
  let isReady = false;
  let asked = false;
  child.stdout?.on("data", (chunk) => {
    // Next greets with addresses of its own; ours is the one line to read.
    if (isReady) process.stdout.write(chunk);
    else printed += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    if (isReady) process.stderr.write(chunk);
    else printed += chunk;
  });
  const over = new AbortController();
  const ended = new Promise((resolve) => {
    child.once("close", (code) => {
      over.abort();
      resolve(asked ? 0 : (code ?? 1));
    });
  });

  return {
    address,
    pid: child.pid,
    ended,
    async ready() {
      const early = ended.then((code) => {
        if (asked) return false;
        throw new Stop(explainEnd(code, printed));
      });
      isReady = await Promise.race([
        early,
        untilAnswering(address, over.signal),
      ]);
      return isReady;
    },
    end(signal) {
      if (asked) return;
      asked = true;
      child.kill(signal);
      setTimeout(() => child.kill("SIGKILL"), END_LIMIT).unref();
    },
  };
}

/**
 * A start that failed for a known reason says so in a line of its own.
 * @param {number} code @param {string} printed
 */
function explainEnd(code, printed) {
  const known = /^Substratum: (.+)$/m.exec(printed)?.[1];
  if (known) return known;
  return `The program ended while starting (exit code ${code}). It said:\n${lastLines(printed, 20)}`;
}

/** @param {string} address @param {AbortSignal} over */
async function untilAnswering(address, over) {
  const limit = Date.now() + START_LIMIT;
  while (Date.now() < limit) {
    if (over.aborted) return false;
    if (await answers(address)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Stop(
    `The program did not answer at ${address} within ${START_LIMIT / 1000} seconds.`,
  );
}

/** @param {string} address */
async function answers(address) {
  try {
    return (await fetch(`${address}/api/health`)).ok;
  } catch {
    return false;
  }
}
