/** The sample source, so that a newcomer sees the whole program at once. */
import "server-only";
import { inTransaction } from "@/db";
import { readSetting, writeSetting } from "@/db/queries/people";
import { sourceOfFile } from "@/db/queries/sources";
import { receiveFile } from "@/lib/import/decode";
import { readDescriptors, readShippedText } from "./corpus";
import type { May } from "./door";
import { importSource } from "./import-source";

const SETTING = "sample-loaded";

/**
 * Loads the samples that corpus/ ships, with their annotations, once for each
 * database: a sample that was taken away does not come back. Gives their slugs.
 */
export function loadSample(db: May<"furnish">): string[] {
  if (readSetting(db, SETTING) !== undefined) return [];
  const texts = readDescriptors()
    .filter((descriptor) => descriptor.sample === true)
    .flatMap((descriptor) => readShippedText(descriptor) ?? []);
  if (texts.length === 0) return [];
  return inTransaction(db, () => {
    const files = texts
      .map(({ name, bytes }) => receiveFile(name, bytes))
      .filter((file) => !sourceOfFile(db, file.sha256));
    const slugs = files.map(
      (file) => importSource(db, { file, profile: "auto" }).slug,
    );
    writeSetting(db, SETTING, new Date().toISOString());
    return slugs;
  });
}
