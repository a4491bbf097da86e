import type { ReactNode } from "react";
import styles from "./page.module.css";
import { type Crumb, TopBar } from "./top-bar";

/** A page that scrolls as a whole: bar, heading, one line that sums it up. */
export function Page({
  crumbs,
  modes,
  action,
  title,
  lead,
  children,
}: {
  crumbs: readonly Crumb[];
  modes?: ReactNode;
  action?: ReactNode;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <TopBar crumbs={crumbs} modes={modes} action={action} />
      <main id="main" tabIndex={-1} className={styles["page"]}>
        <h1>{title}</h1>
        {lead && <p className={styles["lead"]}>{lead}</p>}
        {children}
      </main>
    </>
  );
}
