/** The door for pages: the same as `enter`, with Next's ways of refusing. */
import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { Actor } from "@/lib/access/actor";
import type { UseCase } from "@/lib/access/use-cases";
import type { Reviewer } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";
import { getDb } from "./database";
import { type Entered, enter } from "./door";
import { visitorOf } from "./visitor";

export interface Visit<U extends UseCase> {
  readonly db: Entered<U>;
  readonly actor: Actor;
  reviewer(): Reviewer;
}

/** The database for a page, on the source whose slug stands in the address. */
export async function visit<U extends UseCase>(
  useCase: U,
  slug: string | null = null,
): Promise<Visit<U>> {
  const db = getDb();
  const visitor = visitorOf(db, await headers());
  const source = () => decodeURIComponent(slug ?? "");
  return orNotFound(() => ({
    ...visitor,
    db: enter(db, visitor, useCase, source),
  }));
}

/** What is not there is a page that says so. */
export function orNotFound<T>(find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
