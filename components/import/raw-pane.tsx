"use client";

import { memo } from "react";
import type { RawLines } from "./raw-lines";
import styles from "./raw-pane.module.css";
import type { Mark, Sides } from "./use-side-by-side";

/** Lines drawn together; the browser lays out only the groups in view. */
const GROUP = 60;

/** The file as received, line by line, nothing cleaned. */
export function RawPane({ sides }: { sides: Sides }) {
  const { lines, mark, attachRaw, onScroll, onTouch } = sides;
  const groups = Math.ceil(lines.lines.length / GROUP);
  return (
    <section
      aria-label="As received"
      ref={attachRaw}
      className={styles["pane"]}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={() => onScroll("raw")}
      onWheel={() => onTouch("raw")}
      onPointerDown={() => onTouch("raw")}
      onTouchStart={() => onTouch("raw")}
      onKeyDown={() => onTouch("raw")}
    >
      <h2 className={styles["heading"]}>As received</h2>
      <div className={styles["lines"]}>
        {Array.from({ length: groups }, (_, index) => (
          <Group
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one text never move
            key={index}
            lines={lines}
            first={index * GROUP + 1}
            mark={markIn(mark, index * GROUP + 1)}
          />
        ))}
      </div>
    </section>
  );
}

function markIn(mark: Mark | null, first: number): Mark | null {
  return mark && mark.line >= first && mark.line < first + GROUP ? mark : null;
}

const Group = memo(function Group({
  lines,
  first,
  mark,
}: {
  lines: RawLines;
  first: number;
  mark: Mark | null;
}) {
  return (
    <div className={styles["group"]}>
      {lines.lines.slice(first - 1, first - 1 + GROUP).map((text, index) => {
        const number = first + index;
        return (
          <div key={number} data-line={number} className={styles["line"]}>
            <span className={styles["number"]} aria-hidden="true">
              {number}
            </span>
            <span>
              {mark?.line === number ? (
                <Marked text={text} mark={mark} />
              ) : (
                text
              )}
            </span>
          </div>
        );
      })}
    </div>
  );
});

/** The place itself; a line end is shown as a sign. */
function Marked({ text, mark }: { text: string; mark: Mark }) {
  const end = mark.column + Math.max(1, mark.length);
  const found = text.slice(mark.column, end);
  return (
    <>
      {text.slice(0, mark.column)}
      <mark>{found || "⏎"}</mark>
      {text.slice(end)}
    </>
  );
}
