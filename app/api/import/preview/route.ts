import { readForm } from "@/lib/server/body";
import { readImportForm } from "@/lib/server/import-form";
import { previewImport } from "@/lib/server/preview-import";
import { route } from "@/lib/server/route";
import { taskAnswer } from "@/lib/server/task-answer";

export const POST = route("importSource", async ({ db, request }) => {
  const form = await readImportForm(await readForm(request));
  return taskAnswer(request, (watch) => previewImport(db, form, watch));
});
