import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { readJson } from "@/lib/server/body";
import { parseInput } from "@/lib/server/parse";
import { REVIEWER_COOKIE, requireReviewer } from "@/lib/server/reviewers";
import { route } from "@/lib/server/route";

const ONE_YEAR = 365 * 24 * 3600;

export const POST = route("keepProfile", async ({ db, request, accountId }) => {
  if (accountId !== null) throw notOnAServer();
  const { id } = parseInput(
    z.object({ id: z.string() }),
    await readJson(request),
  );
  const reviewer = requireReviewer(db, id);
  const cookie = `${REVIEWER_COOKIE}=${encodeURIComponent(reviewer.id)}; Path=/; Max-Age=${ONE_YEAR}; HttpOnly; SameSite=Strict`;
  return Response.json(reviewer, { headers: { "set-cookie": cookie } });
});

function notOnAServer(): AppError {
  return new AppError(
    "conflict",
    "On this server everybody judges in the name they signed in with.",
  );
}
