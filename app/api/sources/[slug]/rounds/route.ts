import { readJson } from "@/lib/server/body";
import { listRounds } from "@/lib/server/rounds/load";
import { openRound } from "@/lib/server/rounds/open";
import { route } from "@/lib/server/route";

export const GET = route("readRounds", ({ db, param }) =>
  Response.json({ rounds: listRounds(db, param("slug")) }),
);

export const POST = route(
  "openRound",
  async ({ db, param, request, reviewer }) => {
    const wanted = await readJson(request);
    const made = openRound(db, param("slug"), reviewer(), wanted);
    return Response.json(made, { status: 201 });
  },
);
