/**
 * The one door to the use cases. Routes, pages and the command line get the
 * database here, against the permission of the use case they name, or not at
 * all; what a use case needs stands in the type of its first parameter.
 */
import "server-only";
import { asSeenBy, type Db } from "@/db";
import { findSource } from "@/db/queries/sources";
import type { Actor } from "@/lib/access/actor";
import {
  type Implied,
  type Permission,
  permissions,
} from "@/lib/access/permissions";
import { may } from "@/lib/access/policy";
import {
  type PermissionOf,
  type UseCase,
  useCases,
} from "@/lib/access/use-cases";
import { AppError } from "@/lib/core/errors";
import type { Granted, GrantedAll } from "@/lib/core/granted";
import { roles } from "@/lib/vocabulary/roles";
import type { Visitor } from "./visitor";

/** The database, granted for this permission and those that come with it. */
export type May<P extends Permission> = Granted<Db, Implied<P>>;

/** What the door gives for a use case. */
export type Entered<U extends UseCase> = May<PermissionOf<U>>;

export interface Admitted<U extends UseCase> {
  readonly db: Entered<U>;
  /** Id of the source it is done on, where it is done on one. */
  readonly sourceId: string | null;
}

/**
 * The database for one use case as this visitor sees it, on the source whose
 * slug or id `source` gives (asked only of those who are signed in). AppError
 * "signed-out" when nobody is signed in, "not-found" for a source that this
 * person may not even read (or that is not there), "not-allowed" when the role
 * does not reach.
 */
export function admit<U extends UseCase>(
  db: Db,
  { actor, reviewer }: Pick<Visitor, "actor" | "reviewer">,
  useCase: U,
  source: () => string = () => "",
): Admitted<U> {
  const { least, on } = permissions[useCases[useCase].needs];
  if (!actor.known && least !== "anybody") throw signedOut();
  const sourceId = on === "source" ? idOf(db, actor, source()) : null;
  allow(actor, useCase, sourceId);
  const seen = asSeenBy(db, () => reviewer().id) as Entered<U>;
  return { db: seen, sourceId };
}

/** The same without a database, for what must have its file to itself. */
export function allow(
  actor: Actor,
  useCase: UseCase,
  sourceId: string | null = null,
): void {
  const { needs, does } = useCases[useCase];
  if (may(actor, needs, sourceId)) return;
  const { least, on } = permissions[needs];
  const role = roles.find(({ id }) => id === least)?.label ?? "Administrator";
  throw new AppError(
    "not-allowed",
    `To ${does} you need the role of ${role.toLowerCase()}${on === "source" ? " on this source. Ask one of its owners" : ""}.`,
    { details: { useCase } },
  );
}

/** Whoever brings a source in owns it. */
export function asOwner(db: May<"furnish">): May<"own"> {
  return db as unknown as May<"own">;
}

/** For the program's own work at its start, which nobody asked for. */
export function asTheProgram(db: Db): GrantedAll<Db> {
  return db as GrantedAll<Db>;
}

/** A source of others is as if it were not there. */
function idOf(db: Db, actor: Actor, name: string): string {
  const found = findSource(db, name);
  if (found && may(actor, "read", found.id)) return found.id;
  throw new AppError("not-found", `There is no source "${name}".`);
}

export function signedOut(): AppError {
  return new AppError(
    "signed-out",
    "You are not signed in, or no longer. Sign in and send it again.",
  );
}
