"use client";

import { Checkbox as BaseCheckbox } from "@base-ui/react/checkbox";
import { Switch as BaseSwitch } from "@base-ui/react/switch";
import type { ReactNode } from "react";
import styles from "./checkbox.module.css";
import { Icon } from "./icon";

interface Props {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
}

export function Checkbox({ children, onCheckedChange, ...rest }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the Base UI box inside
    <label className={styles["label"]}>
      <BaseCheckbox.Root
        {...rest}
        onCheckedChange={(next) => onCheckedChange(next)}
        className={styles["box"] ?? ""}
      >
        <BaseCheckbox.Indicator className={styles["tick"] ?? ""}>
          <Icon name="check" size={12} />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span>{children}</span>
    </label>
  );
}

/** For a setting that takes effect at once. */
export function Switch({ children, onCheckedChange, ...rest }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the Base UI switch inside
    <label className={styles["label"]}>
      <BaseSwitch.Root
        {...rest}
        onCheckedChange={(next) => onCheckedChange(next)}
        className={styles["switch"] ?? ""}
      >
        <BaseSwitch.Thumb className={styles["thumb"] ?? ""} />
      </BaseSwitch.Root>
      <span>{children}</span>
    </label>
  );
}
