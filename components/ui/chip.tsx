import type { ComponentProps } from "react";
import styles from "./chip.module.css";

/** A filter that is on or off, with how many it would show. */
export function Chip({
  pressed,
  count,
  children,
  ...rest
}: Omit<ComponentProps<"button">, "className" | "type"> & {
  pressed: boolean;
  count?: number;
}) {
  return (
    <button
      {...rest}
      type="button"
      aria-pressed={pressed}
      className={styles["chip"]}
    >
      {children}
      {count !== undefined && <span className={styles["count"]}>{count}</span>}
    </button>
  );
}
