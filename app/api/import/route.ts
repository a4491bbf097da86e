import { readForm } from "@/lib/server/body";
import { readImportForm } from "@/lib/server/import-form";
import { importSource } from "@/lib/server/import-source";
import { route } from "@/lib/server/route";

export const POST = route(async ({ db, request }) => {
  const form = await readImportForm(await readForm(request));
  const { slug } = importSource(db, form);
  return Response.json({ slug }, { status: 201 });
});
