import { readJson } from "@/lib/server/body";
import { judgePassage } from "@/lib/server/rounds/judge";
import { route } from "@/lib/server/route";

export const POST = route(
  "judgeInRound",
  async ({ db, param, request, reviewer }) => {
    const place = {
      slug: param("slug"),
      roundId: param("id"),
      itemId: param("item"),
    };
    const given = await readJson(request);
    return Response.json(judgePassage(db, place, reviewer(), given), {
      status: 201,
    });
  },
);
