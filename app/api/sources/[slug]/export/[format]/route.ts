import { downloadResponse } from "@/lib/server/download-response";
import { exportEdition } from "@/lib/server/export-edition";
import { route } from "@/lib/server/route";

/** All that stands on a source now, in one format. */
export const GET = route(async ({ db, param, request }) =>
  downloadResponse(
    request,
    await exportEdition(db, param("slug"), param("format")),
  ),
);
