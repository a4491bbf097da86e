import { z } from "zod";
import { readJson } from "@/lib/server/body";
import { importFacts } from "@/lib/server/lenses/gazetteer";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

export const POST = route(
  "keepGazetteer",
  async ({ db, request, reviewer }) => {
    const { csv } = parseInput(
      z.object({ csv: z.string() }),
      await readJson(request),
    );
    return Response.json(importFacts(db, reviewer(), csv));
  },
);
