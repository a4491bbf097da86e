"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Keys } from "@/components/ui/kbd";
import { chordOf, isMac } from "@/lib/shortcuts/keys";
import {
  chooseKey,
  giveBackKey,
  hasOwnKey,
  mayBeKey,
} from "@/lib/shortcuts/own-keys";
import type { CommandId, Shortcut } from "@/lib/shortcuts/shortcuts";
import styles from "./key-table.module.css";

/** Waits for the key that a command is to have. */
export function KeyChoice({
  shortcut,
  onDone,
}: {
  shortcut: Shortcut;
  onDone: () => void;
}) {
  const field = useRef<HTMLButtonElement>(null);
  const [refusal, setRefusal] = useState("");
  const id = shortcut.id as CommandId;

  useEffect(() => field.current?.focus(), []);

  const settle = (taken: Shortcut | null) => {
    if (taken) setRefusal(`That is the key of “${taken.label}”.`);
    else onDone();
  };

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    const chord = chordOf(event.nativeEvent, isMac(navigator.platform));
    if (event.key === "Escape") onDone();
    else if (chord && mayBeKey(chord)) settle(chooseKey(id, chord));
    else if (chord) setRefusal("Take a letter, a sign or an F key.");
  }

  return (
    <span className={styles["choice"]}>
      <button
        ref={field}
        type="button"
        className={styles["press"]}
        aria-label={`Press the new key of “${shortcut.label}”; Escape keeps the old one`}
        onKeyDown={onKeyDown}
        onBlur={({ relatedTarget, currentTarget }) => {
          const parent = currentTarget.parentElement;
          if (!parent?.contains(relatedTarget)) onDone();
        }}
      >
        press a key <Keys keys="Escape" />
      </button>
      {hasOwnKey(shortcut) && (
        <Button small onClick={() => settle(giveBackKey(id))}>
          Usual key
        </Button>
      )}
      <span role="alert" className={styles["refusal"]}>
        {refusal}
      </span>
    </span>
  );
}
