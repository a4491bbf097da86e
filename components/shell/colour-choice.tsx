"use client";

import { Avatar } from "@/components/ui/avatar";
import { Radio, RadioGroup } from "@/components/ui/radio";
import styles from "./reviewer-dialog.module.css";
import { reviewerColours } from "./reviewers";

/** The avatar in each of the colours; pick one. */
export function ColourChoice({
  value,
  initials,
  onChange,
}: {
  value: string;
  initials: string;
  onChange: (colour: string) => void;
}) {
  return (
    <RadioGroup
      aria-label="Colour"
      value={value}
      onValueChange={(next) => onChange(next as string)}
      className={styles["colours"] ?? ""}
    >
      {reviewerColours.map((colour) => (
        <Radio.Root
          key={colour.value}
          value={colour.value}
          aria-label={colour.label}
          className={styles["colour"] ?? ""}
        >
          <Avatar initials={initials || "·"} colour={colour.value} />
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
