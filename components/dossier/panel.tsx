import type { ReactNode } from "react";
import styles from "./panel.module.css";

/** A card of the dossier: what it is called, how to read it, what it shows. */
export function Panel({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className={styles["panel"]}>
      <h2 id={id} className={styles["title"]}>
        {title}
      </h2>
      {lead && <p className={styles["lead"]}>{lead}</p>}
      {children}
    </section>
  );
}

/** What a panel says while there is nothing in it, and the next step. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className={styles["nothing"]}>{children}</p>;
}
