import { route } from "@/lib/server/route";
import { search } from "@/lib/server/search";

export const GET = route("search", ({ db, actor, query }) => {
  const source = query.get("source") || undefined;
  return Response.json(search(db, actor, query.get("q") ?? "", { source }));
});
