import { ifThisFalls } from "@/lib/server/criticism/ask";
import { route } from "@/lib/server/route";

export const GET = route("readCase", ({ db, param, query }) => {
  const ids = query.get("ids")?.split(",").filter(Boolean) ?? [];
  const on = query.get("on") ?? undefined;
  return Response.json(ifThisFalls(db, param("slug"), ids, on));
});
