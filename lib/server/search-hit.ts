/** A hit of the index as it is shown: where it stands, and what leads there. */
import "server-only";
import type { HitRow } from "@/db/queries/search";
import type { SearchHit } from "@/lib/api/contract";
import { links } from "@/lib/core/links";
import { citationOf } from "@/lib/document/citation";

export function toHit(row: HitRow): SearchHit {
  return {
    source: { slug: row.slug, title: row.title },
    where: row.place,
    page: row.page,
    cite: citationOf(row.page, row.note),
    excerpt: row.excerpt,
    href: hrefOf(row),
  };
}

function hrefOf({ slug, place, ref, start }: HitRow): string {
  switch (place) {
    case "text":
      return links.place(slug, start ?? 0);
    case "note":
      return links.note(slug, ref);
    case "annotation":
      return links.annotation(slug, ref);
  }
}
