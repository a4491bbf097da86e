"use client";

import { memo, useLayoutEffect, useRef } from "react";
import { placeStyle } from "@/components/annotation/place-style";
import { useController } from "@/components/workbench/use-workbench";
import styles from "./margin.module.css";
import type { Measure } from "./use-heights";

/** Annotations for whose cards there is no room: how many, and the way in. */
export const MoreCards = memo(function MoreCards({
  ids,
  top,
  measure,
}: {
  ids: readonly string[];
  top: number;
  measure: Measure;
}) {
  const controller = useController();
  const button = useRef<HTMLButtonElement>(null);
  const [first = ""] = ids;
  useLayoutEffect(() => {
    return button.current ? measure(first, button.current) : undefined;
  }, [first, measure]);
  return (
    <button
      ref={button}
      type="button"
      className={styles["more"]}
      style={placeStyle(0, top)}
      onClick={() => controller.select(first)}
    >
      {ids.length} more here
    </button>
  );
});
