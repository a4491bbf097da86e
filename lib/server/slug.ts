/** Names of sources in URLs and on the command line. */
import type { Db } from "@/db";
import { findSource } from "@/db/queries/sources";
import { AppError } from "@/lib/core/errors";

const MAX_LENGTH = 60;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A slug from a title: Latin letters and digits, words joined by hyphens. */
export function slugFrom(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .match(/[a-z0-9]+/g);
  let slug = "";
  for (const word of words ?? []) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > MAX_LENGTH) break;
    slug = longer;
  }
  return slug || "source";
}

/** The slug itself, or with the first free number behind it. */
export function freeSlug(db: Db, wanted: string): string {
  if (!findSource(db, wanted)) return wanted;
  for (let number = 2; ; number++) {
    const slug = `${wanted}-${number}`;
    if (!findSource(db, slug)) return slug;
  }
}

/** A slug a person chose; AppError "bad-input" or "conflict". */
export function chosenSlug(db: Db, slug: string): string {
  if (!SLUG.test(slug) || slug.length > 100) {
    throw new AppError(
      "bad-input",
      `"${slug}" cannot be an id. Use small letters, digits and single hyphens, such as "notes-for-a-journal".`,
    );
  }
  if (!findSource(db, slug)) return slug;
  throw new AppError(
    "conflict",
    `There is a source "${slug}" already. Choose another id.`,
    { details: { slug } },
  );
}
