"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { lastAtMost, RawLines } from "./raw-lines";
import { findJoints, type Joint } from "./side-by-side";

export interface Mark {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export interface Sides {
  readonly lines: RawLines;
  readonly mark: Mark | null;
  readonly goTo: (rawFrom: number, length: number) => void;
  readonly attachRaw: (pane: HTMLElement | null) => void;
  readonly attachPreview: (pane: HTMLElement | null) => void;
  readonly onScroll: (from: "raw" | "preview") => void;
  /** The reader is about to move this pane. */
  readonly onTouch: (pane: "raw" | "preview") => void;
}

const BLOCKS = "p, h1, h2, h3, h4, h5, h6, blockquote, .item, .note";

/** Two panes that show the same place, joined block by block. */
export function useSideBySide(raw: string): Sides {
  const lines = useMemo(() => new RawLines(raw), [raw]);
  const [mark, setMark] = useState<Mark | null>(null);
  const rawPane = useRef<HTMLElement | null>(null);
  const previewPane = useRef<HTMLElement | null>(null);
  const blocks = useRef<HTMLElement[]>([]);
  const joints = useRef<Joint[] | null>(null);
  /** The pane the reader moves; the other one follows and is not followed. */
  const active = useRef<"raw" | "preview" | null>(null);

  const joined = useCallback((): Joint[] => {
    if (joints.current) return joints.current;
    const pane = previewPane.current;
    if (!pane) return [];
    blocks.current = [...pane.querySelectorAll<HTMLElement>(BLOCKS)];
    const texts = blocks.current.map((block) => block.textContent ?? "");
    joints.current = findJoints(raw, texts);
    return joints.current;
  }, [raw]);

  const lineElement = useCallback(
    (line: number) =>
      rawPane.current?.querySelector(`[data-line="${line}"]`) ?? null,
    [],
  );

  const previewTo = useCallback(
    (offset: number, lead?: number) => {
      const all = joined();
      const joint =
        all[
          lastAtMost(
            all.map((j) => j.offset),
            offset,
          )
        ];
      const block = joint && blocks.current[joint.block];
      scrollTo(previewPane.current, block ?? null, lead);
      return block ?? null;
    },
    [joined],
  );

  const goTo = useCallback(
    (rawFrom: number, length: number) => {
      const { line, column } = lines.at(rawFrom);
      active.current = null;
      setMark({ line, column, length });
      const lead = (rawPane.current?.clientHeight ?? 300) / 3;
      scrollTo(rawPane.current, lineElement(line), lead);
      const block = previewTo(lines.startOf(line) + column, lead);
      for (const old of previewPane.current?.querySelectorAll("[data-here]") ??
        []) {
        old.removeAttribute("data-here");
      }
      block?.setAttribute("data-here", "");
    },
    [lines, lineElement, previewTo],
  );

  const onScroll = useCallback(
    (from: "raw" | "preview") => {
      const pane = from === "raw" ? rawPane.current : previewPane.current;
      if (!pane || active.current !== from) return;
      if (from === "raw") {
        const line = firstVisibleLine(pane);
        if (line) previewTo(lines.startOf(line));
      } else {
        const joint = firstVisibleJoint(pane, joined(), blocks.current);
        if (joint)
          scrollTo(rawPane.current, lineElement(lines.lineOf(joint.offset)));
      }
    },
    [joined, lineElement, lines, previewTo],
  );

  const onTouch = useCallback((pane: "raw" | "preview") => {
    active.current = pane;
  }, []);

  const attachRaw = useCallback((pane: HTMLElement | null) => {
    rawPane.current = pane;
  }, []);
  const attachPreview = useCallback((pane: HTMLElement | null) => {
    previewPane.current = pane;
    joints.current = null;
  }, []);

  return useMemo(
    () => ({ lines, mark, goTo, attachRaw, attachPreview, onScroll, onTouch }),
    [lines, mark, goTo, attachRaw, attachPreview, onScroll, onTouch],
  );
}

/** Frames for which a place is aimed at anew. */
const AIMS = 12;

/**
 * Brings an element to `lead` pixels below the top of its pane, and keeps it
 * there for some frames: what comes into view gets its true height only then.
 */
function scrollTo(
  pane: HTMLElement | null,
  to: Element | null,
  lead = 36,
  aims = AIMS,
): void {
  if (!pane || !to) return;
  const by = to.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (Math.abs(by - lead) > 1) pane.scrollTop += by - lead;
  if (aims > 0) requestAnimationFrame(() => scrollTo(pane, to, lead, aims - 1));
}

function firstVisibleLine(pane: HTMLElement): number | null {
  const box = pane.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + 60, box.top + 44);
  const line = at?.closest("[data-line]")?.getAttribute("data-line");
  return line ? Number(line) : null;
}

function firstVisibleJoint(
  pane: HTMLElement,
  joints: readonly Joint[],
  blocks: readonly HTMLElement[],
): Joint | null {
  const top = pane.getBoundingClientRect().top;
  let low = 0;
  let high = joints.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[joints[middle]?.block ?? 0];
    if ((block?.getBoundingClientRect().bottom ?? 0) <= top + 36)
      low = middle + 1;
    else high = middle;
  }
  return joints[low] ?? null;
}
