/**
 * `npm run workbench`: from a fresh copy of the project to the running program.
 * Installs, builds and checks only what has to be; uses Node.js alone.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ensureBuild } from "./setup/build.mjs";
import { requireWritable } from "./setup/data-folder.mjs";
import { requireNodeVersion } from "./setup/node-version.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { choosePort } from "./setup/port.mjs";
import { root } from "./setup/root.mjs";
import { runCommand, say } from "./setup/say.mjs";
import { startServer } from "./setup/server.mjs";

await runCommand(async () => {
  const { engines } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  );
  requireNodeVersion(engines.node);
  const data = path.resolve(process.env["SUBSTRATUM_DATA"] || "data");
  requireWritable(data);
  const port = await choosePort(process.env["PORT"]);
  await ensurePackages(root);
  await ensureBuild(root);

  const server = startServer({ root, port, data });
  endOn(["SIGINT", "SIGTERM", "SIGHUP"], () => server.end("SIGTERM"));
  if (await server.ready()) {
    say(`Substratum is ready: ${server.address}`);
    say(`Your work is kept in ${data}. Stop with Ctrl-C.`);
  }
  return await server.ended;
});

/**
 * npm does not pass every signal on: when it is gone, this ends too.
 * @param {readonly NodeJS.Signals[]} signals @param {() => void} end
 */
function endOn(signals, end) {
  for (const signal of signals) process.on(signal, end);
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 500).unref();
}
