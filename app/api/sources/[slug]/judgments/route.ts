import { judgmentQuerySchema } from "@/lib/api/criticism";
import { judgments } from "@/lib/server/criticism/ask";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

export const GET = route("readCase", ({ db, param, query }) => {
  const wanted = parseInput(judgmentQuerySchema, Object.fromEntries(query));
  return Response.json({ annotations: judgments(db, param("slug"), wanted) });
});
