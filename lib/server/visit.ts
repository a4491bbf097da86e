/** The door for pages: the same as `enter`, with Next's ways of refusing. */
import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/access/actor";
import type { UseCase } from "@/lib/access/use-cases";
import type { Reviewer } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";
import { writeDown } from "./audit";
import { type Db, getDb } from "./database";
import { admit, type Entered } from "./door";
import { type Visitor, visitorOf } from "./visitor";

export interface Visit<U extends UseCase> {
  readonly db: Entered<U>;
  readonly actor: Actor;
  readonly accountId: string | null;
  reviewer(): Reviewer;
}

/**
 * The database for a page, on the source whose slug stands in the address.
 * Whoever is not signed in is led to where they can; whoever lacks the role,
 * to a page that says so.
 */
export async function visit<U extends UseCase>(
  useCase: U,
  slug: string | null = null,
): Promise<Visit<U>> {
  const whole = getDb();
  const asked = await headers();
  const visitor = await visitorOf(whole, asked);
  const source = () => decodeURIComponent(slug ?? "");
  try {
    const { db, sourceId } = admit(whole, visitor, useCase, source);
    writeDown(whole, visitor, { useCase, sourceId, thing: null, door: "page" });
    return { ...visitor, db };
  } catch (error) {
    return refused(error, asked.get("x-asked-for") ?? "/", useCase);
  }
}

/** Who is here, where nothing needs to be permitted. */
export async function whoIsHere(): Promise<Visitor & { db: Db }> {
  const db = getDb();
  return { ...(await visitorOf(db, await headers())), db };
}

function refused(error: unknown, asked: string, useCase: UseCase): never {
  if (!(error instanceof AppError)) throw error;
  switch (error.code) {
    case "signed-out":
      redirect(`/sign-in?back=${encodeURIComponent(asked)}`);
      break;
    case "not-allowed":
      redirect(`/refused?use=${useCase}`);
      break;
    case "not-found":
      notFound();
  }
  throw error;
}
