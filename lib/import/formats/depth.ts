import { AppError } from "@/lib/core/errors";

/** No source is built like this; a program can write it, to stop another. */
const DEEPEST = 500;

/** Throws AppError "too-large" for elements inside more than 500 others. */
export function refuseDeep(depth: number): void {
  if (depth <= DEEPEST) return;
  throw new AppError(
    "too-large",
    `The file nests its elements more than ${DEEPEST} deep. Save it again from its program, as plain text if need be.`,
  );
}
