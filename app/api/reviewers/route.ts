import { readJson } from "@/lib/server/body";
import { parseInput } from "@/lib/server/parse";
import {
  listReviewers,
  reviewerInputSchema,
  saveReviewer,
} from "@/lib/server/reviewers";
import { route } from "@/lib/server/route";

export const GET = route("readProfiles", ({ db, reviewer, accountId }) => {
  // The first call makes the first profile; the list then has it.
  const current = reviewer();
  const reviewers = accountId === null ? listReviewers(db) : [current];
  return Response.json({ reviewers, current });
});

export const POST = route("keepProfile", async ({ db, request, accountId }) => {
  const given = parseInput(reviewerInputSchema, await readJson(request));
  // Who signed in changes their own profile, whatever the browser claims.
  const input = accountId === null ? given : { ...given, id: accountId };
  const status = input.id === undefined ? 201 : 200;
  return Response.json(saveReviewer(db, input), { status });
});
