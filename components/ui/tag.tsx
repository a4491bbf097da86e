import type { ReactNode } from "react";
import type { MarkStyle } from "@/lib/api/contract";
import { classNames } from "./class-names";
import styles from "./tag.module.css";

/** A small label in the colour and line of its family, or neutral. */
export function Tag({
  look = "neutral",
  children,
}: {
  look?: MarkStyle | "neutral" | "notice";
  children: ReactNode;
}) {
  return (
    <span className={classNames(styles["tag"], styles[look])}>{children}</span>
  );
}
