import type { ReactNode } from "react";
import styles from "./message.module.css";

/** A page with one message: what happened, what is safe, what to do. */
export function Message({
  title,
  children,
}: {
  title: string;
  children: ReactNode;
}) {
  return (
    <main id="main" tabIndex={-1} className={styles["message"]}>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
