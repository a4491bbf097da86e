"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ComponentProps, ReactNode, RefObject } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import styles from "./dialog.module.css";
import { Icon } from "./icon";
import surface from "./surface.module.css";

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons at the foot. */
  actions?: ReactNode;
  wide?: boolean;
  initialFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  actions,
  wide,
  initialFocus,
  children,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <DialogPopup
        className={classNames(styles["dialog"], wide && styles["wide"])}
        {...(initialFocus && { initialFocus })}
      >
        <header className={styles["header"]}>
          <div>
            <Base.Title className={styles["title"]}>{title}</Base.Title>
            {description && (
              <Base.Description className={styles["description"]}>
                {description}
              </Base.Description>
            )}
          </div>
          <Base.Close
            render={<Button look="quiet" square aria-label="Close" />}
          >
            <Icon name="close" />
          </Base.Close>
        </header>
        <div className={styles["body"]}>{children}</div>
        {actions && <footer className={styles["actions"]}>{actions}</footer>}
      </DialogPopup>
    </Base.Root>
  );
}

/** A bare popup over the page, for dialogs with a shape of their own. */
export function DialogPopup({
  className,
  ...rest
}: Omit<ComponentProps<typeof Base.Popup>, "className"> & {
  className?: string;
}) {
  return (
    <Base.Portal>
      <Base.Backdrop className={styles["backdrop"] ?? ""} />
      <Base.Popup
        {...rest}
        className={classNames(surface["surface"], className)}
      />
    </Base.Portal>
  );
}

export const DialogRoot = Base.Root;
export const DialogTitle = Base.Title;
export const DialogClose = Base.Close;
