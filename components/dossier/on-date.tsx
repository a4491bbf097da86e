import Link from "next/link";
import { Button } from "@/components/ui/button";
import { links } from "@/lib/core/links";
import styles from "./dossier.module.css";

/** Shows the dossier as things were believed at the end of a day. */
export function OnDate({
  slug,
  on,
  trouble,
}: {
  slug: string;
  on: string;
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
      <Button type="submit" small>
        Show
      </Button>
      {on && <Link href={links.dossier(slug)}>Show the present</Link>}
      {trouble && (
        <span id="on-trouble" role="alert">
          {trouble}
        </span>
      )}
    </form>
  );
}
