/**
 * `npm test`: all suites, after setting up what they need. Names of suites
 * choose among them: `npm test -- unit e2e`. The last line counts.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureChromium } from "./setup/chromium.mjs";
import { requireNodeVersion } from "./setup/node-version.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { root } from "./setup/root.mjs";
import { run } from "./setup/run.mjs";
import { elapsed, runCommand, Stop, say } from "./setup/say.mjs";
import { inWords, sum } from "./tests/counts.mjs";
import { suites } from "./tests/suites.mjs";

/** @typedef {import("./tests/suites.mjs").Suite} Suite */

const reports = path.join(root, ".cache/test");

await runCommand(async () => {
  const { engines } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  );
  requireNodeVersion(engines.node);
  const chosen = chooseSuites(process.argv.slice(2));
  await ensurePackages(root);
  const env = await prepare(chosen);
  const results = [];
  for (const suite of chosen) results.push(await runSuite(suite, env));
  return close(results);
});

/** @param {readonly string[]} names */
function chooseSuites(names) {
  const unknown = names.find((name) => !suites.some(({ id }) => id === name));
  if (unknown !== undefined) {
    const known = suites.map(({ id }) => id).join(", ");
    throw new Stop(`There is no suite "${unknown}". The suites: ${known}.`);
  }
  return names.length === 0
    ? suites
    : suites.filter(({ id }) => names.includes(id));
}

/** @param {readonly Suite[]} chosen @returns {Promise<Record<string, string>>} */
async function prepare(chosen) {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const env = { NEXT_TELEMETRY_DISABLED: "1", TZ: "UTC" };
  if (!chosen.some(({ needsBrowser }) => needsBrowser)) return env;
  return { ...env, CHROMIUM_PATH: await ensureChromium() };
}

/** @param {Suite} suite @param {Record<string, string>} env */
async function runSuite(suite, env) {
  say(`\n── ${suite.id}: ${suite.covers} ──`);
  const start = Date.now();
  const report = path.join(reports, `${suite.id}.json`);
  const { code } = await run(process.execPath, suite.command(report), {
    cwd: root,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const counts = suite.count(code, report);
  const took = elapsed(start);
  say(`── ${suite.id}: ${inWords(counts)} (${took})`);
  return { id: suite.id, counts, took };
}

/** @param {readonly Awaited<ReturnType<typeof runSuite>>[]} results */
function close(results) {
  const total = sum(results.map(({ counts }) => counts));
  say("");
  for (const { id, counts, took } of results) {
    say(`${id.padEnd(12)}${inWords(counts).padEnd(40)}${took}`);
  }
  for (const note of leftOut()) say(note);
  say(inWords(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** What some tests need from outside of the project, said when it is missing. */
function leftOut() {
  const needs = {
    SUBSTRATUM_SOURCES: "tests on the five sources (a folder with their files)",
    SUBSTRATUM_GOLD:
      "comparison with published figures and the catalogue of Carr's case (a folder)",
    TEI_SCHEMA: "validation of TEI exports (path of tei_all.rng)",
  };
  return Object.entries(needs)
    .filter(([name]) => !process.env[name])
    .map(([name, what]) => `${name} is not set: left out ${what}.`);
}
