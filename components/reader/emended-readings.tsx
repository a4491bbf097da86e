"use client";

import { useEffect, useState } from "react";
import {
  useController,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import { codePoint, rangeToPm } from "@/lib/document/position";
import type { SourceView } from "@/lib/editor/source-view";
import type { Apparatus } from "@/lib/server/load-apparatus";
import { emendationKinds, term } from "@/lib/vocabulary/vocabulary";
import styles from "./emended-readings.module.css";

interface Shown {
  /** Which entry of the apparatus. */
  readonly entry: number;
  readonly left: number;
  readonly top: number;
}

const WIDTH = 320;

/** Corrected places are underlined; the printed reading shows beside them. */
export function EmendedReadings({ textVersion }: { textVersion: string }) {
  const controller = useController();
  const ready = useWorkbench((state) => state.ready);
  const [apparatus, setApparatus] = useState<Apparatus | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    const { source } = controller;
    if (!ready || !source) return;
    let here = true;
    let stop = () => {};
    const open = async () => {
      const found = await load(controller.slug);
      if (!here || found?.textVersion !== textVersion) return;
      setApparatus(found);
      stop = watch(source, found, setShown);
    };
    void open();
    return () => {
      here = false;
      stop();
    };
  }, [controller, ready, textVersion]);

  const entry = shown && apparatus?.entries[shown.entry];
  if (!entry || !apparatus) return null;
  const made = apparatus.emendations.filter(({ id }) =>
    entry.emendations.includes(id),
  );
  return (
    <div
      role="tooltip"
      className={styles["reading"]}
      style={{ translate: `${shown.left}px ${shown.top}px` }}
    >
      <p className={styles["printed"]}>
        Printed: {entry.printed.trim() ? <q>{entry.printed}</q> : "nothing"}
      </p>
      {made.map(({ id, kind, reason, reviewer, at }) => (
        <p key={id} className={styles["why"]}>
          {term(emendationKinds, kind).label}
          {reason && `: ${reason}`} · {reviewer.name}, {at.slice(0, 10)}
        </p>
      ))}
    </div>
  );
}

async function load(slug: string): Promise<Apparatus | null> {
  const url = `/api/sources/${encodeURIComponent(slug)}/emendations`;
  const response = await fetch(url);
  return response.ok ? ((await response.json()) as Apparatus) : null;
}

/** Draws the places, and follows the pointer and the caret. */
function watch(
  source: SourceView,
  { entries }: Apparatus,
  show: (shown: Shown | null) => void,
): () => void {
  const places = entries.map((entry, i) => ({
    ...rangeToPm(source.index, {
      stream: entry.stream,
      start: codePoint(entry.start),
      end: codePoint(entry.end),
    }),
    description: `Printed: ${entry.printed || "nothing"}`,
    name: String(i),
  }));
  source.showEmended(places);
  const at = (entry: number): Shown => {
    const box = source.boxAt(places[entry]?.to ?? 0);
    const left = source.fitted(box.left, WIDTH);
    return { entry, left, top: box.bottom + 6 };
  };
  const onPointer = (event: PointerEvent) => {
    const target = event.target as Element;
    const name =
      target.closest<HTMLElement>("[data-emended]")?.dataset["emended"];
    show(name === undefined ? null : at(Number(name)));
  };
  const onCaret = () => {
    const { from, to } = source.view.state.selection;
    const entry = places.findIndex((one) => one.from <= to && one.to >= from);
    show(entry < 0 ? null : at(entry));
  };
  const { dom } = source.view;
  dom.addEventListener("pointerover", onPointer);
  const stop = source.selectionChanges.add(onCaret);
  return () => {
    dom.removeEventListener("pointerover", onPointer);
    stop();
    show(null);
  };
}
