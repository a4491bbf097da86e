import type { ReactNode } from "react";
import styles from "./source-part.module.css";

/** One part of the page about a source, with an address of its own. */
export function SourcePart({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className={styles["part"]}>
      <h2 id={id} className={styles["title"]}>
        {title}
      </h2>
      {children}
    </section>
  );
}
