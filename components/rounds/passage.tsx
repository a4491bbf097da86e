"use client";

import type { KeyboardEvent, Ref } from "react";
import type { PackageItem } from "@/lib/api/rounds";
import styles from "./rounds.module.css";

/** Which sentences are chosen: from the first to the last, both included. */
export interface Chosen {
  readonly from: number;
  readonly to: number;
}

/** The words of a passage, sentence by sentence, as a list one chooses from. */
export function Passage({
  item,
  chosen,
  onChoose,
  onKeyDown,
  ref,
}: {
  item: PackageItem;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  ref: Ref<HTMLDivElement>;
}) {
  const characters = [...item.words];
  return (
    <div
      ref={ref}
      role="listbox"
      aria-label="The passage, sentence by sentence"
      aria-multiselectable="true"
      aria-activedescendant={`sentence-${chosen.to}`}
      tabIndex={0}
      className={styles["passage"]}
      onKeyDown={onKeyDown}
    >
      {item.sentences.map(({ start, end }, i) => {
        const next = item.sentences[i + 1]?.start ?? characters.length;
        return (
          <span key={start}>
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the list has the focus */}
            <span
              id={`sentence-${i}`}
              role="option"
              aria-selected={i >= chosen.from && i <= chosen.to}
              className={styles["sentence"]}
              onClick={(event) => onChoose(clicked(chosen, i, event.shiftKey))}
            >
              {characters.slice(start, end).join("")}
            </span>
            {characters.slice(end, next).join("")}
          </span>
        );
      })}
    </div>
  );
}

function clicked({ from, to }: Chosen, at: number, extend: boolean): Chosen {
  if (!extend) return { from: at, to: at };
  return { from: Math.min(from, at), to: Math.max(to, at) };
}

/** Where the arrows lead; null for other keys. */
export function moved(
  { from, to }: Chosen,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  sentences: number,
): Chosen | null {
  const last = Math.max(sentences - 1, 0);
  if (key === "a") return { from: 0, to: last };
  if (key === "ArrowDown") {
    const next = Math.min(to + 1, last);
    return shiftKey ? { from, to: next } : { from: next, to: next };
  }
  if (key === "ArrowUp") {
    const next = Math.max((shiftKey ? to : from) - 1, 0);
    if (shiftKey)
      return { from: Math.min(from, next), to: Math.max(next, from) };
    return { from: next, to: next };
  }
  return null;
}
