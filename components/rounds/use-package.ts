"use client";

import { useState } from "react";
import type { Judgment } from "@/lib/annotation/annotation";
import type { Package, PackageItem } from "@/lib/api/rounds";
import { newId } from "@/lib/core/ids";
import { roundsApi, wordsOf } from "./api";

/** The package of a reviewer: which passage is open, and what is done to it. */
export function usePackage(slug: string, initial: Package) {
  const [items, setItems] = useState(initial.items);
  const [at, setAt] = useState(() => nextOpen(initial.items, 0));
  const [trouble, setTrouble] = useState<string | null>(null);
  const api = roundsApi(slug, initial.round.id);
  const item = items[at];

  /** What goes wrong is said; what was written stays where it is. */
  async function attempt<T>(act: () => Promise<T>): Promise<T | null> {
    try {
      setTrouble(null);
      return await act();
    } catch (error) {
      setTrouble(wordsOf(error));
      return null;
    }
  }

  function put(next: PackageItem) {
    const changed = items.map((one) => (one.id === next.id ? next : one));
    setItems(changed);
    return changed;
  }

  async function judge(
    place: { start: number; end: number },
    judgment: Judgment,
  ) {
    if (!item) return false;
    const request = { id: newId(), ...place, judgments: [judgment] };
    const next = await attempt(() => api.judge(item.id, request));
    if (next) put(next);
    return next !== null;
  }

  async function submit(outcome: "judged" | "nothing") {
    if (!item) return;
    const next = await attempt(() => api.submit(item.id, outcome));
    if (next) setAt(nextOpen(put(next), at));
  }

  async function withdraw(annotationId: string, version: number) {
    if (!item) return;
    const done = await attempt(() => api.withdraw(annotationId, version));
    if (!done) return;
    const judgments = item.judgments.filter(
      (one) => one.annotationId !== annotationId,
    );
    put({ ...item, judgments });
  }

  const go = (by: number) =>
    setAt(Math.min(Math.max(at + by, 0), Math.max(items.length - 1, 0)));
  const left = items.filter(({ submitted }) => submitted === null).length;
  return { items, item, at, left, trouble, judge, submit, withdraw, go };
}

/** The next passage that is not submitted, round to the first; else this one. */
function nextOpen(items: readonly PackageItem[], from: number): number {
  const order = [...items.keys()].map((i) => (from + i) % items.length);
  return order.find((i) => items[i]?.submitted === null) ?? from;
}
