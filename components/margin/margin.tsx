"use client";

import { AnnotationCard } from "@/components/annotation/annotation-card";
import { HandsLegend } from "@/components/reader/hands-legend";
import {
  useMarks,
  useSettledMarks,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import { HEIGHTS } from "./crowd";
import { Filters } from "./filters";
import { CARD_GAP, placeCards } from "./layout";
import styles from "./margin.module.css";
import { MoreCards } from "./more-cards";
import { useHeights } from "./use-heights";

/** The cards beside the text, level with their passages. */
export function Margin() {
  const items = useWorkbench((state) => state.items);
  const selected = useWorkbench((state) => state.selected);
  const ready = useWorkbench((state) => state.ready);
  const heights = useHeights();
  const boxes = items.map(({ id, top, look }) => ({
    id,
    top,
    height: heights.of(id) ?? HEIGHTS[look] - CARD_GAP,
  }));
  const tops = placeCards(boxes, selected);

  return (
    <aside aria-label="Annotations" className={styles["margin"]} data-region="">
      <div className={styles["top"]}>
        <Filters />
        <HandsLegend />
      </div>
      {items.map(({ id, look, ids }) =>
        look === "more" ? (
          <MoreCards
            key={`more-${id}`}
            ids={ids}
            top={tops.get(id) ?? 0}
            measure={heights.measure}
          />
        ) : (
          <AnnotationCard
            key={id}
            id={id}
            top={tops.get(id) ?? 0}
            slim={look === "slim"}
            measure={heights.measure}
          />
        ),
      )}
      <Placeless />
      {ready && <Empty />}
    </aside>
  );
}

/** Annotations that lost their place stand together, with their old words. */
function Placeless() {
  const show = useWorkbench((state) => state.filter.show);
  const marks = useSettledMarks();
  if (show !== "anchors" && show !== "changed") return null;
  const lost = [...marks.values()].filter(
    ({ ranges, withdrawn, changed }) =>
      ranges.length === 0 && !withdrawn && (show === "anchors" || changed),
  );
  return (
    <div className={styles["placeless"]}>
      {lost.map(({ id }) => (
        <AnnotationCard key={id} id={id} top={null} />
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
