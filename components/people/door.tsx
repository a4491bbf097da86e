import type { ReactNode } from "react";
import styles from "./people.module.css";

/** A page for somebody who has not signed in: nothing but what they need. */
export function Door({
  title,
  children,
}: {
  title: string;
  children: ReactNode;
}) {
  return (
    <main id="main" tabIndex={-1} className={styles["door"]}>
      <p className={styles["brand"]}>Substratum</p>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
