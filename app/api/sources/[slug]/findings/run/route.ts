import { readJson } from "@/lib/server/body";
import { runState, startRun, stopRun } from "@/lib/server/lenses/run";
import { route } from "@/lib/server/route";

export const GET = route("readFindings", ({ db, param }) =>
  Response.json(runState(db, param("slug"))),
);

export const POST = route(
  "runLenses",
  async ({ db, param, request, reviewer }) => {
    const wanted = await readJson(request);
    const state = startRun(db, param("slug"), reviewer(), wanted);
    return Response.json(state, { status: 202 });
  },
);

export const DELETE = route("runLenses", ({ db, param }) =>
  Response.json(stopRun(db, param("slug"))),
);
