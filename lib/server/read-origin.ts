/** What an anchor was before corrections changed its words, as it is stored. */
import "server-only";
import type { OriginRow } from "@/db/queries/emendations";
import type { SinceOrigin } from "@/lib/emendation/ride";

export function readOrigin({ origin, since }: OriginRow): SinceOrigin {
  // Written by this program alone, see carry-anchors.ts.
  return { ...(JSON.parse(origin) as Omit<SinceOrigin, "since">), since };
}
