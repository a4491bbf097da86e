/** What Enter decides in the repair list. */
import type { AnchorState } from "@/lib/vocabulary/vocabulary";

/** The best place; 0, none, when the search would take none itself. */
export function proposed(state: AnchorState, offered: number): number {
  return state === "orphaned" || offered === 0 ? 0 : 1;
}
