import Link from "next/link";
import { titleOfPart } from "@/components/source/parts";
import { Button } from "@/components/ui/button";
import { links } from "@/lib/core/links";
import type { NamedPart } from "@/lib/criticism/named-parts";
import styles from "./dossier.module.css";

/** Of which day and of which part of the text the dossier is to tell. */
export function Question({
  slug,
  on,
  part,
  parts,
  trouble,
}: {
  slug: string;
  on: string;
  part: string;
  parts: readonly NamedPart[];
  trouble: string | null;
}) {
  return (
    <form action={links.dossier(slug)} className={styles["on"]}>
      <label>
        As believed on{" "}
        <input
          name="on"
          defaultValue={on}
          placeholder="2026-05"
          aria-invalid={trouble !== null}
          aria-describedby={trouble ? "on-trouble" : undefined}
        />
      </label>
      {parts.length > 0 && (
        <label>
          Counting{" "}
          <select name="part" defaultValue={part}>
            <option value="">the whole text</option>
            {parts.map((one) => (
              <option key={one.id} value={one.id}>
                {titleOfPart(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Button type="submit" small>
        Show
      </Button>
      {(on || part) && <Link href={links.dossier(slug)}>Show all, today</Link>}
      {trouble && (
        <span id="on-trouble" role="alert">
          {trouble}
        </span>
      )}
    </form>
  );
}
