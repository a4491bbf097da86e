import { loadImportReport } from "@/lib/server/import-report";
import { route } from "@/lib/server/route";

export const GET = route("readSource", async ({ db, param }) =>
  Response.json(await loadImportReport(db, param("slug"))),
);
