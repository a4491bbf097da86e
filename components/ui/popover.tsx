"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import styles from "./popover.module.css";
import surface from "./surface.module.css";

type Place = Pick<
  ComponentProps<typeof Base.Positioner>,
  "anchor" | "side" | "align" | "sideOffset" | "alignOffset"
>;

/** The box of a popover, at its trigger or at `anchor`. */
function Popup({
  anchor,
  side = "bottom",
  align = "start",
  sideOffset = 6,
  alignOffset = 0,
  className,
  ...rest
}: Omit<ComponentProps<typeof Base.Popup>, "className"> &
  Place & { className?: string }) {
  return (
    <Base.Portal>
      <Base.Positioner
        anchor={anchor}
        side={side}
        align={align}
        sideOffset={sideOffset}
        alignOffset={alignOffset}
        collisionPadding={8}
        className={surface["positioner"] ?? ""}
      >
        <Base.Popup
          {...rest}
          className={classNames(surface["surface"], styles["popup"], className)}
        />
      </Base.Positioner>
    </Base.Portal>
  );
}

export const Popover = {
  Root: Base.Root,
  Trigger: Base.Trigger,
  Title: Base.Title,
  Close: Base.Close,
  Popup,
};
