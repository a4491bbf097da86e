import { lookRequestSchema } from "@/lib/emendation/emendation";
import { readJson } from "@/lib/server/body";
import { lookAtReading } from "@/lib/server/look-at-reading";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";
import { ofAnnotation } from "@/lib/server/source-of";

export const POST = route(
  "lookAtReading",
  async ({ db, param, request, reviewer }) => {
    const { seen } = parseInput(lookRequestSchema, await readJson(request));
    return Response.json(lookAtReading(db, param("id"), reviewer(), seen));
  },
  ofAnnotation,
);
