import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, with a slash at the end removed. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../..",
);
