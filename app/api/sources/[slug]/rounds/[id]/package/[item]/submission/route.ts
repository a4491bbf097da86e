import { readJson } from "@/lib/server/body";
import { submitPassage } from "@/lib/server/rounds/judge";
import { route } from "@/lib/server/route";

export const PUT = route(
  "judgeInRound",
  async ({ db, param, request, reviewer }) => {
    const place = {
      slug: param("slug"),
      roundId: param("id"),
      itemId: param("item"),
    };
    const given = await readJson(request);
    return Response.json(submitPassage(db, place, reviewer(), given));
  },
);
