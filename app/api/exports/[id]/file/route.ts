import { downloadResponse } from "@/lib/server/download-response";
import { finishedExport } from "@/lib/server/export-jobs";
import { route } from "@/lib/server/route";
import { ofExport } from "@/lib/server/source-of";

export const GET = route(
  "exportSource",
  ({ param, request }) =>
    downloadResponse(request, finishedExport(param("id"))),
  ofExport,
);
