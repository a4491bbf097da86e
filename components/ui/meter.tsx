"use client";

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
