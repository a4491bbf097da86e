/** What of a file cannot be used, and why. */
import type { z } from "zod";

export interface Refused {
  readonly id: string;
  readonly reason: string;
}

export function refusal(item: unknown, error: z.ZodError): Refused {
  const id =
    typeof item === "object" && item !== null && "id" in item
      ? String(item.id)
      : "(without id)";
  const [issue] = error.issues;
  const field = issue?.path.join(".") ?? "";
  return { id, reason: `${field}: ${issue?.message ?? "wrong shape"}` };
}
