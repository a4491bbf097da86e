"use client";

import { useSyncExternalStore } from "react";
import { Switch } from "@/components/ui/checkbox";
import {
  onSingleKeysChange,
  setSingleKeys,
  singleKeysOn,
} from "@/lib/shortcuts/preferences";
import styles from "./single-keys-switch.module.css";

/** Letters as commands get in the way of speech input: they can be off. */
export function SingleKeysSwitch() {
  const on = useSyncExternalStore(onSingleKeysChange, singleKeysOn, () => true);
  return (
    <p className={styles["switch"]}>
      <Switch checked={on} onCheckedChange={setSingleKeys}>
        Single letters are commands (off for speech input; “?” always works)
      </Switch>
    </p>
  );
}
