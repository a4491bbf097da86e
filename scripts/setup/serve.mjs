/**
 * The server's own process: starts the build named on the command line and
 * ends when its parent is gone, so that none is left behind.
 */
import { pathToFileURL } from "node:url";

process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
await import(pathToFileURL(process.argv[2] ?? "").href);
