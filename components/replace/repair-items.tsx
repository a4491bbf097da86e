"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { OfferedPlace, RepairItem } from "@/lib/replacement/contract";
import { proposed } from "@/lib/replacement/propose";
import styles from "./repair-items.module.css";

const labels = {
  exact: "in place",
  moved: "moved",
  ambiguous: "ambiguous",
  orphaned: "without a place",
} as const;

/** Passages drawn on either side of the current one. */
const AROUND = 12;

type OnDecide = (item: RepairItem, choice: number | null) => void;

/**
 * The repair list: a passage at a time, one key each. 1 to 3 choose a place,
 * 0 none, Enter what is proposed, Backspace takes a decision back.
 */
export function RepairItems({
  items,
  onDecide,
}: {
  items: readonly RepairItem[];
  onDecide: OnDecide;
}) {
  const [at, setAt] = useState(() => firstOpen(items, -1) ?? 0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    document
      .getElementById(`${id}-${at}`)
      ?.scrollIntoView({ block: "nearest" });
  }, [at, id]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = items[at];
    if (!item) return;
    const choice = choiceOf(event.key, item);
    const next = targetOf(event.key, at, items.length);
    if (choice === undefined && next === null) return;
    event.preventDefault();
    if (choice !== undefined) {
      onDecide(item, choice);
      if (choice !== null) setAt(firstOpen(items, at) ?? at);
    } else if (next !== null) {
      setAt(next);
    }
  }

  if (items.length === 0) {
    return (
      <p className={styles["none"]}>
        Every annotated passage stands in the new text as it stood in the old.
      </p>
    );
  }
  const decided = items.filter(({ choice }) => choice !== null).length;
  const first = Math.max(0, at - AROUND);
  return (
    <section aria-labelledby={`${id}-title`} className={styles["part"]}>
      <h2 id={`${id}-title`}>
        Passages to look at{" "}
        <span className={styles["count"]}>
          {decided} of {items.length} decided
        </span>
      </h2>
      <p className={styles["keys"]}>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> go from one to the next · <Kbd>1</Kbd>{" "}
        <Kbd>2</Kbd> <Kbd>3</Kbd> this place · <Kbd>0</Kbd> no place ·{" "}
        <Kbd>Enter</Kbd> as proposed · <Kbd>Backspace</Kbd> undecided
      </p>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label="Passages to look at"
        aria-activedescendant={`${id}-${at}`}
        className={styles["list"]}
        onKeyDown={onKeyDown}
      >
        {items.slice(first, at + AROUND + 1).map((item, i) => (
          <Item
            key={`${item.annotationId} ${item.role} ${item.ordinal}`}
            id={`${id}-${first + i}`}
            item={item}
            current={first + i === at}
            position={first + i + 1}
            size={items.length}
            onCurrent={() => setAt(first + i)}
            onDecide={onDecide}
          />
        ))}
      </div>
    </section>
  );
}

function Item({
  id,
  item,
  current,
  position,
  size,
  onCurrent,
  onDecide,
}: {
  id: string;
  item: RepairItem;
  current: boolean;
  position: number;
  size: number;
  onCurrent: () => void;
  onDecide: OnDecide;
}) {
  const { state, prefix, exact, suffix, kind, reviewer, candidates } = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the listbox
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={current}
      aria-posinset={position}
      aria-setsize={size}
      className={styles["item"]}
      data-current={current || undefined}
      onClick={onCurrent}
    >
      <p className={styles["head"]}>
        <span className={styles["state"]} data-state={state}>
          {labels[state]}
        </span>
        <span>
          {kind} by {reviewer}
          {item.role === "target" && ", what it points to"}
        </span>
        <span className={styles["chosen"]}>{wordsOfChoice(item)}</span>
      </p>
      <p className={styles["quoted"]}>
        {prefix}
        <mark>{exact || "|"}</mark>
        {suffix}
      </p>
      {current && (
        <ol className={styles["places"]}>
          {candidates.length === 0 && <li>No place is like it.</li>}
          {candidates.map((place, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: 1 to 3 choose it
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of three
              key={i}
              data-chosen={item.choice === i + 1 || undefined}
              onClick={() => onDecide(item, i + 1)}
            >
              <Place place={place} number={i + 1} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Place({ place, number }: { place: OfferedPlace; number: number }) {
  const { before, words, after, cite, score } = place;
  return (
    <>
      <Kbd>{String(number)}</Kbd>
      <span>
        …{before}
        <mark>{words || "|"}</mark>
        {after}…
      </span>
      <span className={styles["page"]}>
        {cite ?? ""} · {Math.round(score * 100)} %
      </span>
    </>
  );
}

function wordsOfChoice({ choice }: RepairItem): string {
  if (choice === null) return "undecided";
  return choice === 0 ? "left without a place" : `place ${choice}`;
}

/** What a key decides; undefined when it decides nothing. */
function choiceOf(key: string, item: RepairItem): number | null | undefined {
  if (key === "Enter") return proposed(item.state, item.candidates.length);
  if (key === "Backspace") return null;
  const digit = /^[0-3]$/.test(key) ? Number(key) : undefined;
  return digit !== undefined && digit <= item.candidates.length
    ? digit
    : undefined;
}

function targetOf(key: string, at: number, size: number): number | null {
  if (key === "ArrowDown") return Math.min(size - 1, at + 1);
  if (key === "ArrowUp") return Math.max(0, at - 1);
  if (key === "Home") return 0;
  return key === "End" ? size - 1 : null;
}

/** The next passage nobody has decided on; from the head again after the last. */
function firstOpen(items: readonly RepairItem[], at: number): number | null {
  for (let step = 1; step < items.length; step++) {
    const index = (at + step + items.length) % items.length;
    if (index !== at && items[index]?.choice === null) return index;
  }
  return items[0]?.choice === null && at !== 0 ? 0 : null;
}
