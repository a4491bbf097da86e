"use client";

import { useCommands } from "@/components/shell/use-commands";
import { Button } from "@/components/ui/button";
import { KeysOf } from "@/components/ui/kbd";
import { timeOf } from "@/components/workbench/words";
import type { Desk } from "./desk";
import styles from "./emend-status.module.css";
import { useDeskState } from "./use-desk";

const hints = [
  { id: "emend-reason", label: "why" },
  { id: "move-block-down", label: "move block" },
  { id: "bring-page-border", label: "page border here" },
  { id: "emend-undo", label: "undo" },
] as const;

/** Whether all is saved, what was said, and the keys. */
export function EmendStatus({ desk }: { desk: Desk }) {
  const said = useDeskState(desk, (state) => state.said);
  const count = useDeskState(
    desk,
    ({ emendations }) => emendations.filter(({ undone }) => !undone).length,
  );
  useCommands({
    "emend-reason": () => {
      void desk.editLast();
      return true;
    },
  });
  return (
    <footer className={styles["bar"]}>
      <Saving desk={desk} />
      <output aria-live="polite" className={styles["said"]}>
        {said}
      </output>
      <Button
        small
        className={styles["open"]}
        onClick={() => desk.set({ listOpen: true })}
      >
        {count === 1 ? "1 correction" : `${count} corrections`}
      </Button>
      <span className={styles["keys"]}>
        {hints.map(({ id, label }) => (
          <span key={id}>
            <KeysOf id={id} /> {label}
          </span>
        ))}
      </span>
    </footer>
  );
}

function Saving({ desk }: { desk: Desk }) {
  const saving = useDeskState(desk, (state) => state.saving);
  const savedAt = useDeskState(desk, (state) => state.savedAt);
  if (saving === "failed") {
    return (
      <span role="alert" className={styles["failed"]}>
        Not saved: the program is not reached{" "}
        <Button small onClick={() => desk.retry()}>
          Try again
        </Button>
      </span>
    );
  }
  const words = {
    typing: "Writing …",
    saving: "Saving …",
    saved: savedAt ? `Saved ${timeOf(savedAt)}` : "All saved",
  };
  return <span data-saving={saving}>{words[saving]}</span>;
}
