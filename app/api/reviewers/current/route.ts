import { z } from "zod";
import { readJson } from "@/lib/server/body";
import { parseInput } from "@/lib/server/parse";
import { REVIEWER_COOKIE, requireReviewer } from "@/lib/server/reviewers";
import { route } from "@/lib/server/route";

const ONE_YEAR = 365 * 24 * 3600;

export const POST = route("keepProfile", async ({ db, request }) => {
  const { id } = parseInput(
    z.object({ id: z.string() }),
    await readJson(request),
  );
  const reviewer = requireReviewer(db, id);
  const cookie = `${REVIEWER_COOKIE}=${encodeURIComponent(reviewer.id)}; Path=/; Max-Age=${ONE_YEAR}; HttpOnly; SameSite=Strict`;
  return Response.json(reviewer, { headers: { "set-cookie": cookie } });
});
