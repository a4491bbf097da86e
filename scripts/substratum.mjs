/**
 * `npm run --silent substratum -- COMMAND`: the command line, run from its
 * bundle.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { commandLine } from "./setup/bundle.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
process.env["SUBSTRATUM_ROOT"] ??= root;

if (!existsSync(path.join(root, "node_modules", "better-sqlite3"))) {
  console.error("substratum: the packages are not installed. Run: npm ci");
  process.exit(1);
}
await import(pathToFileURL(await commandLine(root)).href);
