import { emendationChangeSchema } from "@/lib/emendation/emendation";
import { readJson } from "@/lib/server/body";
import { changeEmendation } from "@/lib/server/change-emendation";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

export const PATCH = route(async ({ db, param, request, reviewer }) => {
  const wanted = parseInput(emendationChangeSchema, await readJson(request));
  return Response.json(changeEmendation(db, param("id"), reviewer(), wanted));
});
