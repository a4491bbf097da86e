/**
 * What one document can hold before a browser or the server gives way. A book
 * of 300 pages has some 2,300 lines and 2,200 repairs; text of 50 MB built
 * like it stays below both limits.
 */
import { AppError } from "@/lib/core/errors";

/** Most lines that hold something. */
export const MAX_LINES = 400_000;

/** Most places where an importer did more than copy. */
export const MAX_REPAIRS = 400_000;

/** Throws AppError "too-large" when `count` passes `limit`. */
export function refuseAbove(count: number, limit: number, what: string): void {
  if (count <= limit) return;
  throw new AppError(
    "too-large",
    `The file has more than ${limit.toLocaleString("en")} ${what}. Split it into volumes or parts and import each.`,
    { details: { limit } },
  );
}
