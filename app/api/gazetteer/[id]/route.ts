import { readJson } from "@/lib/server/body";
import { removeFact, switchFact } from "@/lib/server/lenses/gazetteer";
import { route } from "@/lib/server/route";

export const PATCH = route(
  "keepGazetteer",
  async ({ db, param, request, reviewer }) => {
    const wanted = await readJson(request);
    return Response.json(switchFact(db, reviewer(), param("id"), wanted));
  },
);

export const DELETE = route("keepGazetteer", ({ db, param }) => {
  removeFact(db, param("id"));
  return new Response(null, { status: 204 });
});
