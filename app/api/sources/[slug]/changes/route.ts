import { readJson } from "@/lib/server/body";
import { moveTo } from "@/lib/server/live/presence";
import { readSince, readWhere } from "@/lib/server/live/request";
import { follow } from "@/lib/server/live/stream";
import { route } from "@/lib/server/route";

export const GET = route(
  "followSource",
  ({ db, param, query, request, reviewer, mayStill }) =>
    follow(db, param("slug"), {
      reviewer: reviewer(),
      where: readWhere(Object.fromEntries(query)),
      since: readSince(request.headers.get("last-event-id"), query),
      signal: request.signal,
      mayStill,
    }),
);

export const POST = route(
  "followSource",
  async ({ db, param, request, reviewer }) => {
    moveTo(db, param("slug"), reviewer(), readWhere(await readJson(request)));
    return new Response(null, { status: 204 });
  },
);
