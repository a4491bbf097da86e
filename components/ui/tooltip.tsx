"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { Keys } from "./kbd";
import styles from "./tooltip.module.css";

/** Names a control and teaches its key. The control must have a name of its own. */
export function Tooltip({
  label,
  keys,
  children,
}: {
  label: string;
  keys?: string;
  children: ReactElement;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner
          sideOffset={6}
          collisionPadding={8}
          className={styles["positioner"] ?? ""}
        >
          <Base.Popup className={styles["tooltip"] ?? ""}>
            {label}
            {keys && <Keys keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** One for the whole page: after the first tooltip the next come at once. */
export const TooltipProvider = Base.Provider;
