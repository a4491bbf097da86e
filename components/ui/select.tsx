"use client";

import { Select as Base } from "@base-ui/react/select";
import { classNames } from "./class-names";
import fieldStyles from "./field.module.css";
import { Icon } from "./icon";
import styles from "./select.module.css";
import surface from "./surface.module.css";

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** A second line, in the list only. */
  readonly hint?: string;
}

export function Select<T extends string>({
  label,
  hideLabel,
  options,
  value,
  onValueChange,
}: {
  label: string;
  hideLabel?: boolean;
  options: readonly Option<T>[];
  value: T;
  onValueChange: (value: T) => void;
}) {
  return (
    <Base.Root
      items={options.map(({ value, label }) => ({ value, label }))}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next as T)}
    >
      <div className={fieldStyles["field"]}>
        <Base.Label
          className={
            hideLabel ? "visually-hidden" : (fieldStyles["label"] ?? "")
          }
        >
          {label}
        </Base.Label>
        <Base.Trigger
          className={classNames(fieldStyles["control"], styles["trigger"])}
        >
          <Base.Value />
          <Base.Icon>
            <Icon name="chevron-down" size={14} />
          </Base.Icon>
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner
          alignItemWithTrigger={false}
          sideOffset={4}
          collisionPadding={8}
          className={surface["positioner"] ?? ""}
        >
          <Base.Popup
            className={classNames(surface["surface"], surface["list"])}
          >
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className={surface["item"] ?? ""}
                >
                  <span className={surface["indicator"]}>
                    <Base.ItemIndicator>
                      <Icon name="check" size={14} />
                    </Base.ItemIndicator>
                  </span>
                  <span>
                    <Base.ItemText>{option.label}</Base.ItemText>
                    {option.hint && (
                      <small className={styles["hint"]}>{option.hint}</small>
                    )}
                  </span>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
