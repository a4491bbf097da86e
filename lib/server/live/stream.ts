/** The open answer through which one window follows a source. */
import "server-only";
import type { May } from "../door";
import { requireSource } from "../text";
import { Follower, type Following } from "./follower";

/** Bytes that may wait for a slow window; what comes after waits in the log. */
const AHEAD = 1 << 20;

/** AppError "not-found". */
export function follow(
  db: May<"read">,
  slug: string,
  following: Following,
): Response {
  const sourceId = requireSource(db, slug).id;
  let follower: Follower | null = null;
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        follower = new Follower(db, sourceId, following, controller);
        follower.begin();
      },
      cancel: () => follower?.end(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: AHEAD }),
  );
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Nothing on the way may hold it back to pack it.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
