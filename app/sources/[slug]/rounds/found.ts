import { notFound, redirect } from "next/navigation";
import { AppError } from "@/lib/core/errors";
import { links } from "@/lib/core/links";

/** What is asked of a round; where it cannot be given yet, the list of rounds. */
export function foundIn<T>(slug: string, find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "not-found") notFound();
    if (error.code === "conflict") redirect(links.rounds(slug));
    throw error;
  }
}
