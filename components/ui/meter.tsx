"use client";

import { Meter as BaseMeter } from "@base-ui/react/meter";
import { Progress as BaseProgress } from "@base-ui/react/progress";
import styles from "./meter.module.css";

/** Something under way; null while its end is not in sight. */
export function Progress({
  label,
  value,
}: {
  label: string;
  value: number | null;
}) {
  return (
    <BaseProgress.Root value={value} className={styles["root"] ?? ""}>
      <div className={styles["words"]}>
        <BaseProgress.Label>{label}</BaseProgress.Label>
        <BaseProgress.Value className={styles["value"] ?? ""} />
      </div>
      <BaseProgress.Track className={styles["track"] ?? ""}>
        <BaseProgress.Indicator className={styles["indicator"] ?? ""} />
      </BaseProgress.Track>
    </BaseProgress.Root>
  );
}

/** How much of something there is, out of `max`. */
export function Meter({
  label,
  value,
  max,
  text,
}: {
  label: string;
  value: number;
  max: number;
  /** The figure in words: "34 of 118". */
  text: string;
}) {
  return (
    <BaseMeter.Root
      value={value}
      max={max}
      aria-valuetext={text}
      className={styles["root"] ?? ""}
    >
      <div className={styles["words"]}>
        <BaseMeter.Label>{label}</BaseMeter.Label>
        <span className={styles["value"]}>{text}</span>
      </div>
      <BaseMeter.Track className={styles["track"] ?? ""}>
        <BaseMeter.Indicator className={styles["indicator"] ?? ""} />
      </BaseMeter.Track>
    </BaseMeter.Root>
  );
}
