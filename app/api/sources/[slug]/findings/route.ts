import { loadFindings } from "@/lib/server/lenses/list";
import { route } from "@/lib/server/route";

export const GET = route("readFindings", ({ db, param }) =>
  Response.json(loadFindings(db, param("slug"))),
);
