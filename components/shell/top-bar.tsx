import Link from "next/link";
import type { ReactNode } from "react";
import { ReviewerMenu } from "./reviewer-menu";
import { SearchTrigger } from "./search-trigger";
import styles from "./top-bar.module.css";

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** The bar of every page: where one is, its views, search, person, next act. */
export function TopBar({
  crumbs,
  modes,
  people,
  action,
  search = "Search all sources …",
}: {
  /** From the library downwards; the last is where one is. */
  crumbs: readonly Crumb[];
  modes?: ReactNode;
  /** Who is here too. */
  people?: ReactNode;
  action?: ReactNode;
  search?: string;
}) {
  return (
    <header className={styles["bar"]}>
      <Link href="/sources" className={styles["brand"]}>
        Substratum
      </Link>
      <nav aria-label="Where you are" className={styles["where"]}>
        <ol className={styles["crumbs"]}>
          {crumbs.map(({ label, href }, index) => (
            <li key={label} className={styles["crumb"]}>
              {href && index < crumbs.length - 1 ? (
                <Link href={href}>{label}</Link>
              ) : (
                <span aria-current="page" title={label}>
                  {label}
                </span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {modes && <div className={styles["modes"]}>{modes}</div>}
      <div className={styles["tools"]}>
        {people}
        <SearchTrigger label={search} />
        <ReviewerMenu />
        {action && <div className={styles["action"]}>{action}</div>}
      </div>
    </header>
  );
}
