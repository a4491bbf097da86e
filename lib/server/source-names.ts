/** The sources by name alone: for menus, where figures would be waste. */
import "server-only";
import type { Db } from "@/db";
import { allSources } from "@/db/queries/sources";

export interface SourceName {
  readonly slug: string;
  readonly title: string;
}

/** All sources, oldest first. */
export function listSourceNames(db: Db): SourceName[] {
  return allSources(db).map(({ slug, title }) => ({ slug, title }));
}
