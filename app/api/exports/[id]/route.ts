import { exportJob } from "@/lib/server/export-jobs";
import { route } from "@/lib/server/route";

export const GET = route(({ param }) => Response.json(exportJob(param("id"))));
