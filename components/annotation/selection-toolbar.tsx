"use client";

import { useShortcuts } from "@/components/ui/kbd";
import {
  useController,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import { runCommand } from "@/lib/shortcuts/commands";
import { keyCaps } from "@/lib/shortcuts/keys";
import { type CommandId, keyOf } from "@/lib/shortcuts/shortcuts";
import { placeStyle } from "./place-style";
import styles from "./selection-toolbar.module.css";

/** About as wide as its buttons are, in px. */
const WIDTH = 580;

const tools: readonly { id: CommandId; label: string }[] = [
  { id: "judge", label: "Judge" },
  { id: "omission", label: "Omission" },
  { id: "link", label: "Link" },
  { id: "comment", label: "Comment" },
  { id: "evidence", label: "Evidence" },
  { id: "hand-passage", label: "Hand" },
];

/** What can be done with the selected words, at their end, with the keys. */
export function SelectionToolbar() {
  const { source } = useController();
  const place = useWorkbench((state) => state.selection);
  const panel = useWorkbench((state) => state.panel);
  const selected = useWorkbench((state) => state.selected);
  const all = useShortcuts();
  if (!place || (panel && panel.type !== "find")) return null;
  const shown = selected
    ? [...tools, { id: "add-range" as const, label: "Add range" }]
    : tools;
  return (
    <div
      role="toolbar"
      aria-label="The selected passage"
      className={styles["toolbar"]}
      style={placeStyle(
        source?.fitted(place.left, WIDTH) ?? 0,
        place.bottom + 8,
      )}
    >
      {shown.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          // The words must stay selected while the button is pressed.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => runCommand(id)}
        >
          {label}
          <kbd>{keyCaps(keyOf(id, all), false).join(" ")}</kbd>
        </button>
      ))}
    </div>
  );
}
