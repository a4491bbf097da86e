import { MAX_CASE, readJson } from "@/lib/server/body";
import { importCase } from "@/lib/server/criticism/import-case";
import { route } from "@/lib/server/route";

/** A case file, as export/json writes it. */
export const POST = route("importCase", async ({ db, param, request }) => {
  const json = await readJson(request, MAX_CASE);
  return Response.json(importCase(db, param("slug"), json), { status: 201 });
});
