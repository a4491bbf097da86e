import { changeObjectSchema } from "@/lib/api/criticism";
import { readJson } from "@/lib/server/body";
import { changeObject } from "@/lib/server/criticism/change";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";
import { ofObject } from "@/lib/server/source-of";

export const PATCH = route(
  "changeArgument",
  async ({ db, param, request, reviewer }) => {
    const wanted = parseInput(changeObjectSchema, await readJson(request));
    return Response.json(changeObject(db, param("id"), reviewer(), wanted));
  },
  ofObject,
);
