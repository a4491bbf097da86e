"use client";

import {
  type KeyboardEvent,
  type UIEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { RepairGroup, RepairPlace } from "@/lib/api/contract";
import type { SwitchedOff } from "@/lib/import/switches";
import { lengthOf, type RawLines } from "./raw-lines";
import styles from "./repair-places.module.css";
import { isPlaceOff, withPlace } from "./switch-off";
import type { OnPlace } from "./three-panes";

/** Height of a row, the same as in the style sheet. */
const ROW = 26;
/** Rows in view, and rows drawn beyond them on either side. */
const SEEN = 9;
const BEYOND = 6;

/**
 * All places of one rule. Thousands are no more work than nine: only rows in
 * view are drawn. Arrow keys go from place to place, Space switches one.
 */
export function RepairPlaces({
  group,
  off,
  lines,
  onPlace,
  onSwitch,
}: {
  group: RepairGroup;
  off: SwitchedOff;
  lines: RawLines;
  onPlace: OnPlace;
  onSwitch?: (off: SwitchedOff) => void;
}) {
  const { rule, label, places } = group;
  const [at, setAt] = useState(0);
  const [top, setTop] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => keepInView(list.current, at), [at]);

  function show(index: number) {
    const next = Math.max(0, Math.min(places.length - 1, index));
    const place = places[next];
    if (!place) return;
    setAt(next);
    onPlace(place.rawFrom, lengthOf(place));
  }
  function turn(index: number) {
    const place = places[index];
    if (!place || !onSwitch) return;
    const isOff = isPlaceOff(off, rule, place.rawFrom);
    onSwitch(withPlace(off, group, place.rawFrom, isOff));
  }
  function onKeyDown(event: KeyboardEvent) {
    const to = targetOf(event.key, at, places.length);
    if (to === null && event.key !== " ") return;
    event.preventDefault();
    if (to === null) turn(at);
    else show(to);
  }

  const first = Math.max(0, Math.floor(top / ROW) - BEYOND);
  const seen = places.slice(first, first + SEEN + 2 * BEYOND);
  return (
    <div className={styles["places"]}>
      <div className={styles["step"]}>
        <Button small onClick={() => show(at - 1)}>
          Previous
        </Button>
        <Button small onClick={() => show(at + 1)}>
          Next
        </Button>
        <span role="status">
          {places.length === 0 ? 0 : at + 1} of {places.length}
        </span>
      </div>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={`Places: ${label}`}
        aria-activedescendant={`${id}-${at}`}
        className={styles["all"]}
        style={{ height: Math.min(SEEN, places.length) * ROW }}
        onScroll={(event: UIEvent) => setTop(event.currentTarget.scrollTop)}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: places.length * ROW }} role="presentation">
          <div
            role="presentation"
            style={{ transform: `translateY(${first * ROW}px)` }}
          >
            {seen.map((place, i) => (
              <Row
                key={place.rawFrom}
                id={`${id}-${first + i}`}
                place={place}
                line={lines.at(place.rawFrom).line}
                isOff={isPlaceOff(off, rule, place.rawFrom)}
                isCurrent={first + i === at}
                position={first + i + 1}
                size={places.length}
                onShow={() => show(first + i)}
                onTurn={onSwitch ? () => turn(first + i) : null}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

function Row({
  id,
  place,
  line,
  isOff,
  isCurrent,
  position,
  size,
  onShow,
  onTurn,
}: {
  id: string;
  place: RepairPlace;
  line: number;
  isOff: boolean;
  isCurrent: boolean;
  position: number;
  size: number;
  onShow: () => void;
  onTurn: (() => void) | null;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the listbox
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      aria-checked={!isOff}
      aria-posinset={position}
      aria-setsize={size}
      className={styles["place"]}
      data-off={isOff || undefined}
      title={place.note}
      onClick={onShow}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Space switches it */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the option says its state */}
      <span
        className={styles["sign"]}
        onClick={(event) => {
          if (!onTurn) return;
          event.stopPropagation();
          onTurn();
        }}
      >
        {isOff ? "○" : <Icon name="check" size={12} />}
      </span>
      <span className={styles["line"]}>{line}</span>
      <span className={styles["words"]}>
        <del>{visible(place.before)}</del>
        {" → "}
        <ins>{visible(place.after)}</ins>
      </span>
    </div>
  );
}

function targetOf(key: string, at: number, size: number): number | null {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    case "PageDown":
      return at + SEEN;
    case "PageUp":
      return at - SEEN;
    case "Home":
      return 0;
    case "End":
      return size - 1;
    case "Enter":
      return at;
    default:
      return null;
  }
}

function keepInView(list: HTMLElement | null, at: number): void {
  if (!list) return;
  const top = at * ROW;
  if (top < list.scrollTop) list.scrollTop = top;
  const bottom = top + ROW - list.clientHeight;
  if (bottom > list.scrollTop) list.scrollTop = bottom;
}

/** White space as signs; nothing as a sign for nothing. */
function visible(text: string): string {
  if (text === "") return "∅";
  return text
    .replace(/\r?\n/g, "⏎")
    .replace(/^ +$/, (all) => "␣".repeat(all.length));
}
