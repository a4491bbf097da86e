/** What a window says about itself when it follows a source. */
import "server-only";
import { type WhereRequest, whereRequestSchema } from "@/lib/api/live";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "../parse";

/** AppError "bad-input" for what is no place. */
export function readWhere(value: unknown): WhereRequest {
  const asked = value as Partial<WhereRequest> | null;
  return parseInput(whereRequestSchema, { section: "", ...asked });
}

/**
 * The last change a window knows: what its browser says when it comes back,
 * else what the page said. Null for a window that begins now.
 */
export function readSince(
  lastEventId: string | null,
  query: URLSearchParams,
): number | null {
  const said = lastEventId || query.get("since");
  if (!said) return null;
  if (/^\d{1,15}$/.test(said)) return Number(said);
  throw new AppError("bad-input", `"${said}" is no number of a change.`);
}
