import { route } from "@/lib/server/route";
import { search } from "@/lib/server/search";

export const GET = route(({ db, query }) => {
  const source = query.get("source") || undefined;
  return Response.json(search(db, query.get("q") ?? "", { source }));
});
