/** Installed packages: are they those of package-lock.json, and do they load? */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { findProgram } from "./find-program.mjs";
import { lastLines, run } from "./run.mjs";
import { Stop, say } from "./say.mjs";

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/**
 * Installs what package-lock.json names, when something of it is missing.
 * @param {string} root
 */
export async function ensurePackages(root) {
  if (!packagesAreCurrent(root)) await installPackages(root);
  else if (!driverLoads(root)) await rebuildDriver(root);
}

/** @param {string} root */
export function packagesAreCurrent(root) {
  // npm keeps this list of what it laid into node_modules.
  const installed = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  return sameVersions(
    readPackages(path.join(root, "package-lock.json")),
    readPackages(installed),
  );
}

/**
 * Optional packages may be absent: they are for other systems.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function sameVersions(wanted, installed) {
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === "") return true;
    const found = installed[place];
    return found ? found.version === version : optional === true;
  });
}

/** @param {string} file @returns {Packages} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/** @param {string} root */
async function installPackages(root) {
  say("Installing packages (a few minutes the first time) …");
  const result = await run("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    quiet: true,
  });
  if (result.code !== 0) throw new Stop(explainInstall(result.output));
}

/**
 * The driver is compiled for one major version of Node.js.
 * @param {string} root
 */
function driverLoads(root) {
  try {
    const require = createRequire(path.join(root, "package.json"));
    new (require("better-sqlite3"))(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

/** @param {string} root */
async function rebuildDriver(root) {
  say("Fitting the database driver to this Node.js (up to three minutes) …");
  const result = await run("npm", ["rebuild", "better-sqlite3"], {
    cwd: root,
    quiet: true,
  });
  if (result.code !== 0) throw new Stop(explainInstall(result.output));
}

const COMPILERS = ["python3", "make", "g++"];

/**
 * What to do after a failed installation: one line where the cause is known.
 * @param {string} output what npm printed
 * @param {readonly string[]} [missing] compilers that are not on this computer
 */
export function explainInstall(
  output,
  missing = COMPILERS.filter((name) => !findProgram(name)),
) {
  if (/better-sqlite3|gyp/.test(output) && missing.length > 0) {
    return `The database driver has to be compiled here, and ${missing.join(", ")} cannot be found. Install them (Debian, Ubuntu: sudo apt-get install python3 make g++; macOS: xcode-select --install) and start again.`;
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|network/.test(output)) {
    return `npm could not reach its registry. Check the connection (or the proxy npm is set to) and start again.\n${lastLines(output, 3)}`;
  }
  return `Installing the packages failed. npm said:\n${lastLines(output)}`;
}
