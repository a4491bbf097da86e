"use client";

import { Icon } from "@/components/ui/icon";
import { Keys } from "@/components/ui/kbd";
import styles from "./search-trigger.module.css";
import { useShell } from "./shell-context";

/** Looks like the field it opens: the palette finds text, pages, commands. */
export function SearchTrigger({ label }: { label: string }) {
  const { open } = useShell();
  return (
    <button
      type="button"
      className={styles["trigger"]}
      aria-haspopup="dialog"
      aria-label={label}
      onClick={() => open("palette")}
    >
      <Icon name="search" />
      <span className={styles["label"]}>{label}</span>
      <span className={styles["keys"]}>
        <Keys keys="Mod+k" />
      </span>
    </button>
  );
}
