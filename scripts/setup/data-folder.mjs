import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Stop } from "./say.mjs";

/**
 * Makes the data folder where it is missing and writes into it once; stops
 * with one line when that cannot be done.
 * @param {string} folder absolute
 */
export function requireWritable(folder) {
  const probe = path.join(folder, `.write-test-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Stop(
      `The data folder ${folder} cannot be written (${reason}). Give yourself the right to write there, or name another folder: SUBSTRATUM_DATA=FOLDER npm run workbench`,
    );
  }
}
