"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { RawLines } from "./raw-lines";
import { Signs, wordsAfter } from "./signs";

export interface Mark {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

type Side = "raw" | "preview";

export interface Sides {
  readonly lines: RawLines;
  readonly mark: Mark | null;
  /** Shows a place of the file in both panes; code points. */
  readonly goTo: (rawFrom: number, length: number) => void;
  readonly attachRaw: (pane: HTMLElement | null) => void;
  readonly attachPreview: (pane: HTMLElement | null) => void;
  readonly onScroll: (from: Side) => void;
  /** The reader is about to move this pane. */
  readonly onTouch: (pane: Side) => void;
}

/** Below the heading of a pane, in pixels. */
const HEAD = 36;
/** Name of the highlight on the words of a place. */
const HERE = "import-here";
/** So many characters of the document show a place that has no words. */
const SHOWN = 12;

/**
 * Two panes that show the same place: the way back of the import says which
 * character of the file stands where. `version` changes with the preview.
 */
export function useSideBySide(raw: string, version: unknown): Sides {
  const lines = useMemo(() => new RawLines(raw), [raw]);
  const [mark, setMark] = useState<Mark | null>(null);
  const rawPane = useRef<HTMLElement | null>(null);
  const previewPane = useRef<HTMLElement | null>(null);
  const signs = useRef<Signs | null>(null);
  /** The pane the reader moves; the other one follows and is not followed. */
  const active = useRef<Side | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the signs are those of the preview on the screen
  useEffect(() => {
    signs.current = null;
  }, [version]);
  useEffect(() => () => void CSS.highlights?.delete(HERE), []);

  const signsOf = useCallback((): Signs | null => {
    if (!signs.current && previewPane.current) {
      signs.current = new Signs(previewPane.current);
    }
    return signs.current;
  }, []);

  const previewTo = useCallback(
    (codePoint: number, lead?: number) => {
      const found = signsOf()?.around(codePoint);
      if (!found) return;
      const { sign, next } = found;
      const share = next
        ? (codePoint - sign.raw) / Math.max(1, next.raw - sign.raw)
        : 0;
      aim(previewPane.current, lead, () => {
        const top = topOf(sign.element);
        const below = next ? topOf(next.element) - top : 0;
        return top + (below > 0 ? below * share : 0);
      });
    },
    [signsOf],
  );

  const rawTo = useCallback(
    (codePoint: number, lead?: number) => {
      const { line, column } = lines.at(codePoint);
      const element = rawPane.current?.querySelector(`[data-line="${line}"]`);
      const share = column / Math.max(1, lines.lines[line - 1]?.length ?? 1);
      if (!element) return;
      aim(rawPane.current, lead, () => {
        const { top, height } = element.getBoundingClientRect();
        return top + height * share;
      });
    },
    [lines],
  );

  const goTo = useCallback(
    (rawFrom: number, length: number) => {
      active.current = null;
      setMark({ ...lines.at(rawFrom), length });
      const lead = (rawPane.current?.clientHeight ?? 300) / 3;
      rawTo(rawFrom, lead);
      previewTo(rawFrom, lead);
      showWords(signsOf(), rawFrom, Math.max(SHOWN, length));
    },
    [lines, rawTo, previewTo, signsOf],
  );

  const onScroll = useCallback(
    (from: Side) => {
      if (active.current !== from) return;
      if (from === "raw") {
        const at = firstLine(rawPane.current, lines);
        if (at !== null) previewTo(at);
      } else {
        const at = firstSign(previewPane.current, signsOf());
        if (at !== null) rawTo(at);
      }
    },
    [lines, previewTo, rawTo, signsOf],
  );

  const onTouch = useCallback((pane: Side) => {
    active.current = pane;
  }, []);
  const attachRaw = useCallback((pane: HTMLElement | null) => {
    rawPane.current = pane;
  }, []);
  const attachPreview = useCallback((pane: HTMLElement | null) => {
    previewPane.current = pane;
    signs.current = null;
  }, []);

  return useMemo(
    () => ({ lines, mark, goTo, attachRaw, attachPreview, onScroll, onTouch }),
    [lines, mark, goTo, attachRaw, attachPreview, onScroll, onTouch],
  );
}

/** Frames for which a place is aimed at anew. */
const AIMS = 12;

/**
 * Brings a height to `lead` pixels below the top of its pane, and keeps it
 * there for some frames: what comes into view gets its true height only then.
 */
function aim(
  pane: HTMLElement | null,
  lead = HEAD,
  height: () => number,
  aims = AIMS,
): void {
  if (!pane) return;
  const by = height() - pane.getBoundingClientRect().top - lead;
  if (Math.abs(by) > 1) pane.scrollTop += by;
  if (aims > 0) requestAnimationFrame(() => aim(pane, lead, height, aims - 1));
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

/** The code point of the file at the top of the raw pane. */
function firstLine(pane: HTMLElement | null, lines: RawLines): number | null {
  if (!pane) return null;
  const box = pane.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + 60, box.top + HEAD + 8);
  const element = at?.closest("[data-line]");
  const line = Number(element?.getAttribute("data-line"));
  if (!element || !line) return null;
  const { top, height } = element.getBoundingClientRect();
  const share = Math.max(0, (box.top + HEAD - top) / Math.max(1, height));
  const length = lines.lines[line - 1]?.length ?? 0;
  return lines.codePointAt({ line, column: Math.floor(length * share) });
}

/** The code point of the first sign below the top of the preview. */
function firstSign(
  pane: HTMLElement | null,
  signs: Signs | null,
): number | null {
  if (!pane || !signs) return null;
  const top = topOf(pane) + HEAD;
  let low = 0;
  let high = signs.inDocument.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = signs.inDocument[middle]?.element;
    if (element && topOf(element) < top - 4) low = middle + 1;
    else high = middle;
  }
  return signs.inDocument[low]?.raw ?? null;
}

function showWords(signs: Signs | null, raw: number, length: number): void {
  const sign = signs?.around(raw)?.sign;
  const range = sign && wordsAfter(sign.element, length);
  if (range) CSS.highlights?.set(HERE, new Highlight(range));
  else CSS.highlights?.delete(HERE);
}
