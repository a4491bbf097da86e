"use client";

import { useState, useSyncExternalStore } from "react";
import { Listeners } from "@/lib/editor/store/listeners";

/** Measures an element from now on, until the returned function is called. */
export type Measure = (id: string, element: HTMLElement) => () => void;

export interface Heights {
  readonly measure: Measure;
  /** In px; undefined while it has not been measured. */
  readonly of: (id: string) => number | undefined;
}

/**
 * The heights of the cards that are in the page. They are measured together,
 * so that many that come at once are drawn again only once.
 */
export function useHeights(): Heights {
  const [ruler] = useState(() => new Ruler());
  useSyncExternalStore(ruler.subscribe, ruler.times, ruler.times);
  return ruler;
}

class Ruler implements Heights {
  private readonly heights = new Map<string, number>();
  private readonly ids = new WeakMap<Element, string>();
  private readonly changes = new Listeners<void>();
  private observer: ResizeObserver | null = null;
  private changed = 0;

  readonly subscribe = (listener: () => void) => this.changes.add(listener);
  readonly times = () => this.changed;

  readonly of = (id: string): number | undefined => this.heights.get(id);

  readonly measure: Measure = (id, element) => {
    this.observer ??= new ResizeObserver((entries) => this.note(entries));
    this.ids.set(element, id);
    this.observer.observe(element);
    return () => {
      this.observer?.unobserve(element);
      this.heights.delete(id);
    };
  };

  private note(entries: readonly ResizeObserverEntry[]): void {
    const before = this.changed;
    for (const { target, borderBoxSize } of entries) {
      const id = this.ids.get(target);
      const height = borderBoxSize[0]?.blockSize ?? 0;
      if (id === undefined || this.heights.get(id) === height) continue;
      this.heights.set(id, height);
      this.changed = before + 1;
    }
    if (this.changed > before) this.changes.emit();
  }
}
