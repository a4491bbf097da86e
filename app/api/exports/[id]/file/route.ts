import { downloadResponse } from "@/lib/server/download-response";
import { finishedExport } from "@/lib/server/export-jobs";
import { route } from "@/lib/server/route";

export const GET = route(({ param, request }) =>
  downloadResponse(request, finishedExport(param("id"))),
);
