"use client";

import { Field as Base } from "@base-ui/react/field";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./field.module.css";

interface Words {
  label: ReactNode;
  hideLabel?: boolean;
  hint?: ReactNode;
  /** Says what is wrong and what to do; marks the field as invalid. */
  error?: string | null | undefined;
}

/** Label, control, hint and error belong together for every reader. */
export function Field({
  label,
  hideLabel,
  hint,
  error,
  children,
}: Words & { children: ReactNode }) {
  return (
    <Base.Root className={styles["field"] ?? ""} invalid={Boolean(error)}>
      <Base.Label
        className={hideLabel ? "visually-hidden" : (styles["label"] ?? "")}
      >
        {label}
      </Base.Label>
      {children}
      {hint && (
        <Base.Description className={styles["hint"] ?? ""}>
          {hint}
        </Base.Description>
      )}
      {error && (
        <Base.Error match className={styles["error"] ?? ""}>
          {error}
        </Base.Error>
      )}
    </Base.Root>
  );
}

export function TextField({
  label,
  hideLabel,
  hint,
  error,
  className,
  ...rest
}: Words &
  Omit<ComponentProps<typeof Base.Control>, "className"> & {
    className?: string;
  }) {
  return (
    <Field
      label={label}
      hideLabel={hideLabel ?? false}
      hint={hint}
      error={error}
    >
      <Base.Control
        {...rest}
        className={classNames(styles["control"], className)}
      />
    </Field>
  );
}

export function TextArea({
  label,
  hideLabel,
  hint,
  error,
  className,
  ...rest
}: Words & ComponentProps<"textarea">) {
  return (
    <Field
      label={label}
      hideLabel={hideLabel ?? false}
      hint={hint}
      error={error}
    >
      <Base.Control
        className={classNames(styles["control"], styles["area"], className)}
        render={<textarea rows={3} {...rest} />}
      />
    </Field>
  );
}
