/** The sources by name alone: for menus, where figures would be waste. */
import "server-only";
import { allSources } from "@/db/queries/sources";
import type { Actor } from "@/lib/access/actor";
import { readable } from "@/lib/access/policy";
import type { May } from "./door";

export interface SourceName {
  readonly slug: string;
  readonly title: string;
}

/** The sources this person may read, oldest first. */
export function listSourceNames(db: May<"enter">, actor: Actor): SourceName[] {
  return readable(actor, allSources(db)).map(({ slug, title }) => ({
    slug,
    title,
  }));
}
