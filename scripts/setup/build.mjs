/** The production build: made when its sources changed, kept beside its hash. */
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { workerThread } from "./bundle.mjs";
import { lastLines, run } from "./run.mjs";
import { elapsed, Stop, say } from "./say.mjs";

/** All that the built program is made from. */
const INPUTS = [
  "app",
  "components",
  "corpus",
  "db",
  "lib",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "proxy.ts",
  "tsconfig.json",
];
const IGNORED = /(\.test\.tsx?|\.md|^corpus\/incoming\/.*)$/;

/** @param {string} root */
const stampFile = (root) => path.join(root, ".next/made-from");

/** The server of the build. @param {string} root */
export const serverFile = (root) =>
  path.join(root, ".next/standalone/server.js");

/**
 * Builds unless the build there is was made from these very sources.
 * @param {string} root
 */
export async function ensureBuild(root) {
  await workerThread(root);
  const hash = hashOfInputs(root);
  if (buildIsCurrent(root, hash)) return;
  const start = Date.now();
  say("Building the program (a minute or two; only after a change) …");
  await build(root);
  layBesideServer(root);
  writeFileSync(stampFile(root), hash);
  say(`Built in ${elapsed(start)}.`);
}

/** @param {string} root @param {string} hash */
function buildIsCurrent(root, hash) {
  return (
    existsSync(serverFile(root)) &&
    existsSync(stampFile(root)) &&
    readFileSync(stampFile(root), "utf8") === hash
  );
}

/**
 * SHA-256 over the names and bytes of all inputs.
 * @param {string} root
 */
export function hashOfInputs(root) {
  const hash = createHash("sha256");
  for (const file of INPUTS.flatMap((input) => filesOf(root, input))) {
    const bytes = readFileSync(path.join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/**
 * @param {string} root @param {string} input
 * @returns {string[]} in a fixed order, relative to the root
 */
function filesOf(root, input) {
  const place = path.join(root, input);
  if (!existsSync(place)) return [];
  if (path.extname(input)) return [input];
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(root, path.join(entry.parentPath, entry.name)),
    )
    .filter((file) => !IGNORED.test(file))
    .sort();
}

/** @param {string} root */
async function build(root) {
  rmSync(stampFile(root), { force: true });
  // A build never opens the data of the person.
  const data = mkdtempSync(path.join(tmpdir(), "substratum-build-"));
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const result = await run(process.execPath, [next, "build"], {
    cwd: root,
    quiet: true,
    env: {
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: "production",
      SUBSTRATUM_DATA: data,
    },
  });
  rmSync(data, { recursive: true, force: true });
  if (result.code === 0) return;
  throw new Stop(`The build failed. It said:\n${lastLines(result.output, 40)}`);
}

/**
 * Next leaves files for the browser to a CDN; here the server gives them.
 * @param {string} root
 */
function layBesideServer(root) {
  const standalone = path.dirname(serverFile(root));
  const copies = [
    [".next/static", ".next/static"],
    ["public", "public"],
  ];
  for (const [from = "", to = ""] of copies) {
    const source = path.join(root, from);
    if (!existsSync(source)) continue;
    cpSync(source, path.join(standalone, to), { recursive: true });
  }
}
