"use client";

import { useSyncExternalStore } from "react";
import { Switch } from "@/components/ui/checkbox";
import {
  onSingleKeysChange,
  setSingleKeys,
  singleKeysOn,
} from "@/lib/shortcuts/preferences";

/** Letters as commands get in the way of speech input: they can be off. */
export function SingleKeysSwitch() {
  const on = useSyncExternalStore(onSingleKeysChange, singleKeysOn, () => true);
  return (
    <p style={{ marginBottom: "var(--space-4)" }}>
      <Switch checked={on} onCheckedChange={setSingleKeys}>
        Single letters are commands (off for speech input; “?” always works)
      </Switch>
    </p>
  );
}
