import { readJson } from "@/lib/server/body";
import { facts, saveFact } from "@/lib/server/lenses/gazetteer";
import { route } from "@/lib/server/route";

export const GET = route("readGazetteer", ({ db }) =>
  Response.json({ facts: facts(db) }),
);

export const POST = route(
  "keepGazetteer",
  async ({ db, request, reviewer }) => {
    const fact = saveFact(db, reviewer(), await readJson(request));
    return Response.json(fact, { status: 201 });
  },
);
