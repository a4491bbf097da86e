import Link from "next/link";
import { links } from "@/lib/core/links";
import type { Named } from "@/lib/criticism/names";

/** Where a thing of the case is shown. */
export function hrefOf(slug: string, { kind, id }: Named): string {
  if (kind === "annotation") return links.annotation(slug, id);
  if (kind === "clause") {
    return links.object(slug, "verdict", id.split("#")[0] ?? id);
  }
  return links.object(slug, kind, id);
}

/** A thing by its code, where it has one, or by its words. */
export function ThingLink({
  slug,
  thing,
  long = false,
}: {
  slug: string;
  thing: Named;
  /** Code and words. */
  long?: boolean;
}) {
  const words = thing.label || thing.kind;
  return (
    <Link href={hrefOf(slug, thing)} prefetch={false} title={words}>
      {thing.code && !long
        ? thing.code
        : [thing.code, words].filter(Boolean).join(" ")}
    </Link>
  );
}
