import { removeMember } from "@/lib/server/rounds/open";
import { route } from "@/lib/server/route";

export const DELETE = route("openRound", ({ db, param }) =>
  Response.json(removeMember(db, param("slug"), param("id"), param("member"))),
);
