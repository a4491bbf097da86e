/** Validation with jing, where it and the schema are at hand. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const schemaFile = process.env["TEI_SCHEMA"];

function installed(): boolean {
  try {
    execFileSync("which", ["jing"]);
    return true;
  } catch {
    return false;
  }
}

export const canValidateTei = Boolean(schemaFile) && installed();

/** Stands in the name of tests that are skipped without it. */
export const validationWord =
  "set TEI_SCHEMA to tei_all.rng and install jing to run this";

/** What jing says of these files; "" for valid. */
export function validateTei(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "tei-"));
  try {
    const paths = files.map((xml, n) => {
      const path = join(folder, `${n}.xml`);
      writeFileSync(path, xml);
      return path;
    });
    execFileSync("jing", [schemaFile as string, ...paths], { stdio: "pipe" });
    return "";
  } catch (error) {
    return String((error as { stdout?: Buffer }).stdout ?? error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
