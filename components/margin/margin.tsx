"use client";

import { useCallback, useMemo, useState } from "react";
import { AnnotationCard } from "@/components/annotation/annotation-card";
import { useMarks, useWorkbench } from "@/components/workbench/use-workbench";
import { Filters } from "./filters";
import { placeCards } from "./layout";
import styles from "./margin.module.css";

/** The height of a card that has not been measured yet, in px. */
const USUAL_HEIGHT = 96;

/** The cards beside the text, level with their passages. */
export function Margin() {
  const items = useWorkbench((state) => state.items);
  const selected = useWorkbench((state) => state.selected);
  const ready = useWorkbench((state) => state.ready);
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(
    new Map(),
  );
  const onHeight = useCallback((id: string, height: number) => {
    setHeights((known) =>
      known.get(id) === height ? known : new Map(known).set(id, height),
    );
  }, []);
  const tops = useMemo(() => {
    const boxes = items.map(({ id, top }) => ({
      id,
      top,
      height: heights.get(id) ?? USUAL_HEIGHT,
    }));
    return placeCards(boxes, selected);
  }, [items, heights, selected]);

  return (
    <aside aria-label="Annotations" className={styles["margin"]} data-region="">
      <div className={styles["top"]}>
        <Filters />
      </div>
      {items.map(({ id }) => (
        <AnnotationCard
          key={id}
          id={id}
          top={tops.get(id) ?? 0}
          onHeight={onHeight}
        />
      ))}
      <Placeless onHeight={onHeight} />
      {ready && <Empty />}
    </aside>
  );
}

/** Annotations that lost their place stand together, with their old words. */
function Placeless({
  onHeight,
}: {
  onHeight: (id: string, height: number) => void;
}) {
  const show = useWorkbench((state) => state.filter.show);
  const marks = useMarks();
  if (show !== "anchors" && show !== "changed") return null;
  const lost = [...marks.values()].filter(
    ({ ranges, withdrawn, changed }) =>
      ranges.length === 0 && !withdrawn && (show === "anchors" || changed),
  );
  return (
    <div className={styles["placeless"]}>
      {lost.map(({ id }) => (
        <AnnotationCard key={id} id={id} top={null} onHeight={onHeight} />
      ))}
    </div>
  );
}

function Empty() {
  const total = useMarks().size;
  const mode = useWorkbench((state) => state.mode);
  if (total > 0) return null;
  return (
    <p className={styles["empty"]}>
      No annotations yet.{" "}
      {mode === "annotate"
        ? "Press S to select a sentence, J to judge it."
        : "Press G, then A to annotate."}
    </p>
  );
}
