import { loadMarks } from "@/lib/server/load-marks";
import { route } from "@/lib/server/route";

export const GET = route("readAnnotations", ({ db, param }) =>
  Response.json(loadMarks(db, param("slug"))),
);
