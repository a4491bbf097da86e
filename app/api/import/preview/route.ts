import { readForm } from "@/lib/server/body";
import { readImportForm } from "@/lib/server/import-form";
import { previewImport } from "@/lib/server/preview-import";
import { route } from "@/lib/server/route";

export const POST = route(async ({ db, request }) => {
  const { file, profile } = await readImportForm(await readForm(request));
  return Response.json(previewImport(db, file, profile));
});
