import { roundAgreement } from "@/lib/server/rounds/compare";
import { route } from "@/lib/server/route";

export const GET = route("readRounds", ({ db, param }) =>
  Response.json(roundAgreement(db, param("slug"), param("id"))),
);
