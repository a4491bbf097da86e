/** The parts of a source by which lists and counts are narrowed. */
import { send } from "@/lib/api/http";
import { AppError } from "@/lib/core/errors";
import type { NamedPart } from "@/lib/criticism/named-parts";

/** Deliveries and voices; none when they cannot be had. */
export async function fetchParts(slug: string): Promise<readonly NamedPart[]> {
  try {
    const url = `/api/sources/${encodeURIComponent(slug)}/parts`;
    const response = await send(url, { cache: "no-store" });
    return ((await response.json()) as { parts: NamedPart[] }).parts;
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

const kinds = { delivery: "Delivery", voice: "Voice" } as const;

/** "Delivery: the late instalment". */
export function titleOfPart({ type, label }: NamedPart): string {
  return `${kinds[type]}: ${label}`;
}
