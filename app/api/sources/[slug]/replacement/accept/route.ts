import { acceptReplacement } from "@/lib/server/accept-replacement";
import { route } from "@/lib/server/route";
import { taskAnswer } from "@/lib/server/task-answer";

export const POST = route(
  "acceptReplacement",
  ({ db, request, param, reviewer }) =>
    taskAnswer(request, async (watch) => {
      await acceptReplacement(db, param("slug"), reviewer(), watch);
      return { slug: param("slug") };
    }),
);
