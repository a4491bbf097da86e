"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { Keys } from "./kbd";
import surface from "./surface.module.css";

const item = () => surface["item"] ?? "";

function Popup({
  align = "start",
  side = "bottom",
  children,
}: {
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
  children: ReactNode;
}) {
  return (
    <Base.Portal>
      <Base.Positioner
        align={align}
        side={side}
        sideOffset={5}
        collisionPadding={8}
        className={surface["positioner"] ?? ""}
      >
        <Base.Popup className={classNames(surface["surface"], surface["list"])}>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

function Item({
  keys,
  children,
  ...rest
}: Omit<ComponentProps<typeof Base.Item>, "className"> & { keys?: string }) {
  return (
    <Base.Item {...rest} className={item()}>
      {children}
      {keys && (
        <span className="push">
          <Keys keys={keys} />
        </span>
      )}
    </Base.Item>
  );
}

function LinkItem(
  props: Omit<ComponentProps<typeof Base.LinkItem>, "className">,
) {
  return <Base.LinkItem {...props} className={item()} closeOnClick />;
}

function RadioItem({
  children,
  ...rest
}: Omit<ComponentProps<typeof Base.RadioItem>, "className">) {
  return (
    <Base.RadioItem {...rest} className={item()}>
      <span className={surface["indicator"]}>
        <Base.RadioItemIndicator>
          <Icon name="check" size={14} />
        </Base.RadioItemIndicator>
      </span>
      {children}
    </Base.RadioItem>
  );
}

function CheckboxItem({
  children,
  ...rest
}: Omit<ComponentProps<typeof Base.CheckboxItem>, "className">) {
  return (
    <Base.CheckboxItem {...rest} className={item()}>
      <span className={surface["indicator"]}>
        <Base.CheckboxItemIndicator>
          <Icon name="check" size={14} />
        </Base.CheckboxItemIndicator>
      </span>
      {children}
    </Base.CheckboxItem>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className={surface["label"] ?? ""}>
        {label}
      </Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

function Separator() {
  return <Base.Separator className={surface["separator"] ?? ""} />;
}

export const Menu = {
  Root: Base.Root,
  Trigger: Base.Trigger,
  RadioGroup: Base.RadioGroup,
  Popup,
  Item,
  LinkItem,
  RadioItem,
  CheckboxItem,
  Group,
  Separator,
};
