import { emendationChangeSchema } from "@/lib/emendation/emendation";
import { readJson } from "@/lib/server/body";
import { changeEmendation } from "@/lib/server/change-emendation";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";
import { ofEmendation } from "@/lib/server/source-of";

export const PATCH = route(
  "changeEmendation",
  async ({ db, param, request, reviewer }) => {
    const wanted = parseInput(emendationChangeSchema, await readJson(request));
    return Response.json(changeEmendation(db, param("id"), reviewer(), wanted));
  },
  ofEmendation,
);
