"use client";

import { TextField } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Description } from "@/lib/emendation/emendation";
import { emendationKinds } from "@/lib/vocabulary/vocabulary";
import styles from "./emendation-list.module.css";

const kinds = emendationKinds.map(({ id, label, definition }) => ({
  value: id,
  label,
  hint: definition,
}));

/** Kind and reason of a correction. */
export function DescriptionFields({
  value,
  onChange,
  autoFocus = false,
}: {
  value: Description;
  onChange: (value: Description) => void;
  autoFocus?: boolean;
}) {
  return (
    <div className={styles["fields"]}>
      <Select
        label="Kind"
        options={kinds}
        value={value.kind}
        onValueChange={(kind) => onChange({ ...value, kind })}
      />
      <TextField
        label="Reason"
        placeholder="May be added later"
        maxLength={2000}
        autoFocus={autoFocus}
        value={value.reason}
        onChange={(event) =>
          onChange({ ...value, reason: event.currentTarget.value })
        }
      />
    </div>
  );
}
