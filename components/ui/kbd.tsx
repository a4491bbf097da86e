"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { isMac, keyCaps } from "@/lib/shortcuts/keys";
import { currentShortcuts, onOwnKeysChange } from "@/lib/shortcuts/own-keys";
import {
  type CommandId,
  keyOf,
  type Shortcut,
  shortcuts,
} from "@/lib/shortcuts/shortcuts";
import styles from "./kbd.module.css";

/** One key cap. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className={styles["kbd"]}>{children}</kbd>;
}

const never = () => () => {};

/** Keys in the notation of lib/shortcuts ("Mod+k", "g r") as caps. */
export function Keys({ keys }: { keys: string }) {
  const mac = useSyncExternalStore(
    never,
    () => isMac(navigator.platform),
    () => false,
  );
  return (
    <span className={styles["keys"]}>
      {keyCaps(keys, mac).map((cap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the caps of one chord never move
        <Kbd key={index}>{cap}</Kbd>
      ))}
    </span>
  );
}

/** All shortcuts, with the keys that the person chose. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    onOwnKeysChange,
    currentShortcuts,
    () => shortcuts,
  );
}

/** The first key of a command, as it is here. */
export function KeysOf({ id }: { id: CommandId }) {
  return <Keys keys={keyOf(id, useShortcuts())} />;
}
