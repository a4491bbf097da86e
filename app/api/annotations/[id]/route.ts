import { changeRequestSchema } from "@/lib/api/contract";
import { changeAnnotation } from "@/lib/server/annotate";
import { readJson } from "@/lib/server/body";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";
import { ofAnnotation } from "@/lib/server/source-of";

export const PATCH = route(
  "changeAnnotation",
  async ({ db, param, request, reviewer }) => {
    const wanted = parseInput(changeRequestSchema, await readJson(request));
    return Response.json(changeAnnotation(db, param("id"), reviewer(), wanted));
  },
  ofAnnotation,
);
