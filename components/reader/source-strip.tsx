"use client";

import { type PointerEvent, useRef } from "react";
import { withLook } from "@/components/ui/look";
import {
  useController,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import styles from "./source-strip.module.css";
import { StripPicture } from "./strip-picture";

/** Code points that one press of an arrow key goes on: about half a page. */
const STEP = 1000;

/** The whole source at a glance, top to bottom, and the way to any place. */
export function SourceStrip({ length }: { length: number }) {
  const controller = useController();
  const [from, to] = useWorkbench((state) => state.window);
  const page = useWorkbench((state) => state.page);
  const strip = useRef<HTMLDivElement>(null);
  const total = Math.max(length, 1);

  function jump(event: PointerEvent) {
    const box = strip.current?.getBoundingClientRect();
    if (!box) return;
    const share = (event.clientY - box.top) / box.height;
    controller.goTo(Math.round(Math.min(Math.max(share, 0), 1) * (total - 1)));
  }

  return (
    <div
      ref={strip}
      className={styles["strip"]}
      role="slider"
      tabIndex={0}
      aria-label="Place in the whole source"
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={Math.min(from, total)}
      aria-valuetext={
        page ? `Page ${page}` : `${Math.round((from / total) * 100)} %`
      }
      data-region=""
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        jump(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) jump(event);
      }}
      onKeyDown={(event) => {
        const place = placeFor(event.key, from, to, total);
        if (place === null) return;
        event.preventDefault();
        controller.goTo(place);
      }}
    >
      <StripPicture total={total} />
      <div
        className={styles["window"]}
        {...withLook({
          top: `${(from / total) * 100}%`,
          height: `max(6px, ${((to - from) / total) * 100}%)`,
        })}
      />
    </div>
  );
}

function placeFor(
  key: string,
  from: number,
  to: number,
  total: number,
): number | null {
  const screen = Math.max(to - from, STEP);
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return from + STEP;
    case "ArrowUp":
    case "ArrowLeft":
      return Math.max(from - STEP, 0);
    case "PageDown":
      return from + 10 * screen;
    case "PageUp":
      return Math.max(from - 10 * screen, 0);
    case "Home":
      return 0;
    case "End":
      return total - 1;
    default:
      return null;
  }
}
