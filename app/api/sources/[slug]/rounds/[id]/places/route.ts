import { readJson } from "@/lib/server/body";
import { compareRound } from "@/lib/server/rounds/compare";
import { settlePlaces } from "@/lib/server/rounds/settle";
import { route } from "@/lib/server/route";

export const GET = route("readRounds", ({ db, param }) =>
  Response.json(compareRound(db, param("slug"), param("id"))),
);

/** Settles one place, or several where all agree. */
export const POST = route(
  "settle",
  async ({ db, param, request, reviewer }) => {
    const wanted = await readJson(request);
    return Response.json(
      settlePlaces(db, param("slug"), param("id"), reviewer(), wanted),
      { status: 201 },
    );
  },
);
