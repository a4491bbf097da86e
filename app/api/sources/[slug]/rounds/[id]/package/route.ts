import { packageOf } from "@/lib/server/rounds/judge";
import { route } from "@/lib/server/route";

export const GET = route("judgeInRound", ({ db, param, reviewer }) =>
  Response.json(packageOf(db, param("slug"), param("id"), reviewer())),
);
