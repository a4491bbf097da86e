"use client";

import { optionsOf } from "@/components/annotation/options";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Radio, RadioGroup } from "@/components/ui/radio";
import { Select } from "@/components/ui/select";
import type { Judgment } from "@/lib/annotation/annotation";
import {
  type Axis,
  axes,
  axisValues,
  basis,
  likelihood,
  term,
} from "@/lib/vocabulary/vocabulary";
import styles from "./rounds.module.css";

export function emptyJudgment(axis: Axis): Judgment {
  return {
    axis,
    value: "",
    likelihood: "likely",
    basis: "unstated",
    rationale: "",
    overturn: "",
  };
}

/** An answer in the making: value by digit, likelihood, basis, why. */
export function JudgmentForm({
  draft,
  onChange,
  onRecord,
  record,
}: {
  draft: Judgment;
  onChange: (draft: Judgment) => void;
  onRecord?: () => void;
  record?: string;
}) {
  return (
    <div className={styles["form"]}>
      <RadioGroup
        aria-label={term(axes, draft.axis).label}
        value={draft.value}
        onValueChange={(value) => onChange({ ...draft, value: String(value) })}
        className={styles["values"] ?? ""}
      >
        {axisValues[draft.axis].map(({ id, label }, i) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the control is the Base UI radio inside
          <label key={id}>
            <Radio.Root value={id} className={styles["dot"] ?? ""}>
              <Radio.Indicator>●</Radio.Indicator>
            </Radio.Root>{" "}
            <Kbd>{i + 1}</Kbd> {label}
          </label>
        ))}
      </RadioGroup>
      <Select
        label="Likelihood"
        options={optionsOf(likelihood)}
        value={draft.likelihood}
        onValueChange={(value) => onChange({ ...draft, likelihood: value })}
      />
      <Select
        label="Basis"
        options={optionsOf(basis)}
        value={draft.basis}
        onValueChange={(value) => onChange({ ...draft, basis: value })}
      />
      <TextArea
        label="Why"
        value={draft.rationale}
        onChange={(event) =>
          onChange({ ...draft, rationale: event.target.value })
        }
      />
      {onRecord && (
        <div>
          <Button onClick={onRecord} disabled={draft.value === ""}>
            {record}
          </Button>
        </div>
      )}
    </div>
  );
}
