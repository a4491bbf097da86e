import { matrix } from "@/lib/server/criticism/ask";
import { route } from "@/lib/server/route";

export const GET = route("readCase", ({ db, param, query }) => {
  const on = query.get("on") ?? undefined;
  return Response.json(matrix(db, param("slug"), query.get("set") ?? "", on));
});
