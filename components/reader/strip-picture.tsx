"use client";

import { memo, useDeferredValue, useEffect, useRef } from "react";
import { useSettledMarks } from "@/components/workbench/use-workbench";
import type { MarkStyle } from "@/lib/api/contract";
import styles from "./source-strip.module.css";
import { gravest, type Stretch, stretchesOfMarks } from "./stretches";

/** Genuine and omitted stretches are many and quiet; what is doubted stands out. */
const strength: Partial<Record<MarkStyle, number>> = {
  genuine: 0.34,
  omission: 0.34,
};
const USUAL = 0.62;

/**
 * The judgments from top to bottom. A canvas, since thousands of stretches
 * would each be an element; the slider around it says the same in words.
 */
export const StripPicture = memo(function StripPicture({
  total,
}: {
  total: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const marks = useDeferredValue(useSettledMarks());
  const colours = useRef<Colours | null>(null);
  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const draw = () => {
      colours.current ??= coloursOf(current);
      paint(current, stretchesOfMarks(marks), total, colours.current);
    };
    // The size is told once at the beginning, when it is known anyway.
    return whenLooksChange(current, {
      colours() {
        colours.current = null;
        draw();
      },
      size: draw,
    });
  }, [marks, total]);
  return <canvas ref={canvas} className={styles["picture"]} />;
});

function paint(
  canvas: HTMLCanvasElement,
  stretches: readonly Stretch[],
  total: number,
  colours: Colours,
): void {
  const { clientWidth, clientHeight } = canvas;
  const context = canvas.getContext("2d");
  if (!context || clientHeight === 0) return;
  const scale = window.devicePixelRatio;
  canvas.width = clientWidth * scale;
  canvas.height = clientHeight * scale;
  for (const { start, end, style } of stretches) {
    const top = (start / total) * canvas.height;
    const height = ((end - start) / total) * canvas.height;
    context.fillStyle = colours.get(style) ?? "transparent";
    context.globalAlpha = strength[style] ?? USUAL;
    context.fillRect(0, top, canvas.width, Math.max(height, scale));
  }
}

type Colours = ReadonlyMap<MarkStyle, string>;

/** Colours as the style sheet has them now; light-dark() resolves in `color`. */
function coloursOf(canvas: HTMLElement): Colours {
  const colours = new Map<MarkStyle, string>();
  for (const style of gravest) {
    canvas.style.color = `var(--${style})`;
    colours.set(style, getComputedStyle(canvas).color);
  }
  canvas.style.color = "";
  return colours;
}

function whenLooksChange(
  canvas: HTMLElement,
  changed: { colours: () => void; size: () => void },
): () => void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const theme = new MutationObserver(changed.colours);
  const size = new ResizeObserver(changed.size);
  dark.addEventListener("change", changed.colours);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  size.observe(canvas);
  return () => {
    dark.removeEventListener("change", changed.colours);
    theme.disconnect();
    size.disconnect();
  };
}
