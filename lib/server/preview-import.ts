/** What importing a file would give; nothing is stored. */
import "server-only";
import { sourceOfFile } from "@/db/queries/sources";
import type { ImportPreview } from "@/lib/api/contract";
import type { May } from "./door";
import type { LookRequest } from "./worker/task";
import { runTask, type Watch } from "./worker/work";

/**
 * Reads a file in a worker and says what it becomes. AppError "bad-input" for a
 * file that cannot be read.
 */
export async function previewImport(
  db: May<"furnish">,
  request: LookRequest,
  watch: Watch = {},
): Promise<ImportPreview> {
  const looked = await runTask("look", request, watch);
  const known = sourceOfFile(db, looked.sha256);
  return { ...looked, alreadyLoaded: known?.slug ?? null };
}
