"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { type ReactNode, useId, useMemo } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import styles from "./combobox.module.css";
import fieldStyles from "./field.module.css";
import { Icon } from "./icon";
import surface from "./surface.module.css";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Longer lists are found by typing. */
const SHOWN = 80;

/** One of many things, found by typing; empty is none. */
export function ChooseOne({
  label,
  hint,
  choices,
  value,
  onValueChange,
}: {
  label: string;
  hint?: string | undefined;
  choices: readonly Choice[];
  value: string | null;
  onValueChange: (value: string | null) => void;
}) {
  const id = useId();
  const chosen = choices.find((choice) => choice.value === value) ?? null;
  return (
    <Base.Root
      items={choices}
      value={chosen}
      limit={SHOWN}
      isItemEqualToValue={(a, b) => a.value === b.value}
      onValueChange={(next) => onValueChange(next?.value ?? null)}
    >
      <div className={fieldStyles["field"]}>
        <label htmlFor={id} className={fieldStyles["label"]}>
          {label}
        </label>
        <div className={styles["single"]}>
          <Base.Input
            id={id}
            className={fieldStyles["control"] ?? ""}
            placeholder="None; type to find"
          />
          {chosen && (
            <Base.Clear
              render={<Button look="quiet" small square />}
              aria-label={`Clear ${label}`}
            >
              <Icon name="close" size={12} />
            </Base.Clear>
          )}
        </div>
        {hint && <p className={fieldStyles["hint"]}>{hint}</p>}
      </div>
      <Choices />
    </Base.Root>
  );
}

/** Several of many things, each a chip that can be taken out. */
export function ChooseMany({
  label,
  hint,
  choices,
  values,
  onValuesChange,
}: {
  label: string;
  hint?: ReactNode;
  choices: readonly Choice[];
  values: readonly string[];
  onValuesChange: (values: string[]) => void;
}) {
  const id = useId();
  const chosen = useMemo(() => {
    const known = new Map(choices.map((choice) => [choice.value, choice]));
    return values.map(
      (value) => known.get(value) ?? { value, label: "Not in this list" },
    );
  }, [choices, values]);
  return (
    <Base.Root
      multiple
      items={choices}
      value={chosen}
      limit={SHOWN}
      isItemEqualToValue={(a, b) => a.value === b.value}
      onValueChange={(next) => onValuesChange(next.map(({ value }) => value))}
    >
      <div className={fieldStyles["field"]}>
        <label htmlFor={id} className={fieldStyles["label"]}>
          {label}
        </label>
        <Base.Chips
          className={classNames(fieldStyles["control"], styles["chips"])}
        >
          {chosen.map((choice) => (
            <Base.Chip
              key={choice.value}
              className={styles["chip"] ?? ""}
              aria-label={choice.label}
            >
              <span className={styles["words"]}>{choice.label}</span>
              <Base.ChipRemove
                className={styles["remove"] ?? ""}
                aria-label={`Take out ${choice.label}`}
              >
                <Icon name="close" size={10} />
              </Base.ChipRemove>
            </Base.Chip>
          ))}
          <Base.Input
            id={id}
            className={styles["input"] ?? ""}
            placeholder={chosen.length === 0 ? "None; type to find" : ""}
          />
        </Base.Chips>
        {hint && <p className={fieldStyles["hint"]}>{hint}</p>}
      </div>
      <Choices />
    </Base.Root>
  );
}

function Choices() {
  return (
    <Base.Portal>
      <Base.Positioner
        sideOffset={4}
        collisionPadding={8}
        className={surface["positioner"] ?? ""}
      >
        <Base.Popup className={classNames(surface["surface"], surface["list"])}>
          <Base.Empty className={styles["empty"] ?? ""}>
            Nothing has these words.
          </Base.Empty>
          <Base.List>
            {(choice: Choice) => (
              <Base.Item
                key={choice.value}
                value={choice}
                className={surface["item"] ?? ""}
              >
                <span className={surface["indicator"]}>
                  <Base.ItemIndicator>
                    <Icon name="check" size={14} />
                  </Base.ItemIndicator>
                </span>
                <span>{choice.label}</span>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
