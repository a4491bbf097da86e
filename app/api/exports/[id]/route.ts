import { exportJob } from "@/lib/server/export-jobs";
import { route } from "@/lib/server/route";
import { ofExport } from "@/lib/server/source-of";

export const GET = route(
  "exportSource",
  ({ param }) => Response.json(exportJob(param("id"))),
  ofExport,
);
