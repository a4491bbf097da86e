import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import styles from "./notice.module.css";

/** A message that stays where it belongs: what, where, what to do. */
export function Notice({
  look = "notice",
  title,
  children,
}: {
  look?: "notice" | "refusal";
  title: string;
  children: ReactNode;
}) {
  return (
    <div
      role={look === "refusal" ? "alert" : undefined}
      className={classNames(styles["notice"], styles[look])}
    >
      <span className={styles["icon"]}>
        <Icon name={look === "refusal" ? "warning" : "info"} />
      </span>
      <div>
        <b>{title}</b>
        <div className={styles["words"]}>{children}</div>
      </div>
    </div>
  );
}
