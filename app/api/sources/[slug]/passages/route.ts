import { AppError } from "@/lib/core/errors";
import { passagesToJudge } from "@/lib/server/rounds/open";
import { route } from "@/lib/server/route";

/** What a round could be about, unit by unit or paragraph by paragraph. */
export const GET = route("readRounds", ({ db, param, query }) => {
  const grain = query.get("grain") ?? "unit";
  if (grain !== "unit" && grain !== "paragraph") {
    throw new AppError("bad-input", `There is no grain "${grain}".`);
  }
  return Response.json({
    passages: passagesToJudge(db, param("slug"), grain),
  });
});
