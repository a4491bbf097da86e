import { roundSummary } from "@/lib/server/rounds/load";
import { closeRound } from "@/lib/server/rounds/open";
import { route } from "@/lib/server/route";

export const GET = route("readRounds", ({ db, param }) =>
  Response.json(roundSummary(db, param("slug"), param("id"))),
);

/** Closes the round: it is never opened again. */
export const DELETE = route("openRound", ({ db, param, reviewer }) =>
  Response.json(closeRound(db, param("slug"), param("id"), reviewer())),
);
