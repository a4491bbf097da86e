import { readJson } from "@/lib/server/body";
import { parseInput } from "@/lib/server/parse";
import {
  listReviewers,
  reviewerInputSchema,
  saveReviewer,
} from "@/lib/server/reviewers";
import { route } from "@/lib/server/route";

export const GET = route("readProfiles", ({ db, reviewer }) => {
  // The first call makes the first profile; the list then has it.
  const current = reviewer();
  return Response.json({ reviewers: listReviewers(db), current });
});

export const POST = route("keepProfile", async ({ db, request }) => {
  const input = parseInput(reviewerInputSchema, await readJson(request));
  const status = input.id === undefined ? 201 : 200;
  return Response.json(saveReviewer(db, input), { status });
});
