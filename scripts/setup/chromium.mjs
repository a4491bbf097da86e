/** Where the browser for tests and measurements is. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import {
  canInstallDebianPackages,
  findProgram,
  isProgram,
} from "./find-program.mjs";
import { root } from "./root.mjs";
import { lastLines, run } from "./run.mjs";
import { Stop, say } from "./say.mjs";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
];
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** For a browser that needs no sandbox of its own and calls nobody. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * CHROMIUM_PATH, else the system's, else the one Playwright has installed;
 * undefined when there is none.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (isProgram(named)) return named;
    throw new Stop(`CHROMIUM_PATH is ${named}, where no program can be found.`);
  }
  const system = NAMES.map(findProgram).find(Boolean);
  return system ?? APPLICATIONS.find(isProgram) ?? playwrightChromium();
}

function playwrightChromium() {
  try {
    const require = createRequire(path.join(root, "package.json"));
    const place = require("@playwright/test").chromium.executablePath();
    return existsSync(place) ? place : undefined;
  } catch {
    return undefined;
  }
}

/** Finds Chromium, or installs it in the way this computer allows. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  say("Installing Chromium for the browser tests …");
  const output = canInstallDebianPackages()
    ? await installFromDebian()
    : await installWithPlaywright();
  const installed = findChromium();
  if (installed) return installed;
  throw new Stop(
    `The browser tests need Chromium, and it could not be installed. Install it and start again, or name it: CHROMIUM_PATH=/path/to/chromium npm test\n${lastLines(output, 5)}`,
  );
}

async function installFromDebian() {
  await run("apt-get", ["update"], { quiet: true });
  const packages = ["install", "-y", "--no-install-recommends", "chromium"];
  return (await run("apt-get", packages, { quiet: true })).output;
}

async function installWithPlaywright() {
  const cli = path.join(root, "node_modules/@playwright/test/cli.js");
  const args = [cli, "install", "chromium"];
  return (await run(process.execPath, args, { quiet: true })).output;
}
