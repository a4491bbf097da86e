import { route } from "@/lib/server/route";
import { search } from "@/lib/server/search";

export const GET = route("search", ({ db, actor, query }) => {
  const source = query.get("source") || undefined;
  const part = query.get("part") || undefined;
  const words = query.get("q") ?? "";
  return Response.json(search(db, actor, words, { source, part }));
});
