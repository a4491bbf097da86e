/** Parsing what comes in at a door: the shape by Zod, the words by storable. */
import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { requireStorable } from "./storable";

/** The parsed value; AppError "bad-input" names the field that is wrong. */
export function parseInput<T extends z.ZodType>(
  schema: T,
  value: unknown,
): z.output<T> {
  requireStorable(value);
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join(".") ?? "";
  throw new AppError(
    "bad-input",
    `${field === "" ? "The request" : `The field "${field}"`} is not as expected: ${issue?.message ?? "wrong shape"}.`,
    { details: { field } },
  );
}
