"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import styles from "./tabs.module.css";

type Styled<T extends keyof typeof Base> = Omit<
  ComponentProps<(typeof Base)[T]>,
  "className"
> & { className?: string };

function List({ className, ...rest }: Styled<"List">) {
  return (
    <Base.List
      activateOnFocus
      {...rest}
      className={classNames(styles["list"], className)}
    />
  );
}

function Tab({ className, ...rest }: Styled<"Tab">) {
  return (
    <Base.Tab {...rest} className={classNames(styles["tab"], className)} />
  );
}

function Panel({ className, ...rest }: Styled<"Panel">) {
  return (
    <Base.Panel {...rest} className={classNames(styles["panel"], className)} />
  );
}

export const Tabs = { Root: Base.Root, List, Tab, Panel };
