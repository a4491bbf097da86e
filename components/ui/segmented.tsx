"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import Link from "next/link";
import { classNames } from "./class-names";
import styles from "./segmented.module.css";

/** One of a few values, all in view. */
export function Segmented<T extends string>({
  label,
  options,
  value,
  onValueChange,
  disabled = false,
}: {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T | null;
  onValueChange: (value: T) => void;
  disabled?: boolean;
}) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onValueChange(next as T)}
      disabled={disabled}
      className={styles["group"] ?? ""}
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          aria-label={option.label}
          className={styles["segment"] ?? ""}
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}

/** The views of one thing, each with an address of its own. */
export function SegmentedNav({
  label,
  items,
}: {
  label: string;
  items: readonly { href: string; label: string; current: boolean }[];
}) {
  return (
    <nav aria-label={label}>
      <ul className={styles["group"]}>
        {items.map(({ href, label, current }) => (
          <li key={href} className={styles["cell"]}>
            <Link
              href={href}
              // The server is this machine: a page made too early only delays it.
              prefetch={false}
              aria-current={current ? "page" : undefined}
              className={classNames(
                styles["segment"],
                current && styles["current"],
              )}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
