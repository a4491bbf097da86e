"use client";

import { Toast as Base } from "@base-ui/react/toast";
import type { ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import surface from "./surface.module.css";
import styles from "./toast.module.css";

const manager = Base.createToastManager();

export interface ToastWords {
  title: string;
  description?: string;
  /** A failure stays until it is put away and is announced at once. */
  failed?: boolean;
  action?: { label: string; run: () => void };
}

/** Shows a message from anywhere; returns its id. */
export function showToast({ title, description, failed, action }: ToastWords) {
  const id: string = manager.add({
    title,
    description,
    type: failed ? "failed" : "done",
    priority: failed ? "high" : "low",
    timeout: failed ? 0 : 5000,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          action.run();
          manager.close(id);
        },
      },
    }),
  });
  return id;
}

export function closeToast(id: string) {
  manager.close(id);
}

/** Stands once round the page; the messages come up at its foot. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider toastManager={manager} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport className={styles["viewport"] ?? ""}>
          <Messages />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Messages() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["right", "down"]}
      className={classNames(surface["surface"], styles["toast"])}
    >
      <Base.Content className={styles["content"] ?? ""}>
        <div className={styles["words"]}>
          <Base.Title className={styles["title"] ?? ""} render={<p />} />
          <Base.Description className={styles["description"] ?? ""} />
        </div>
        {toast.actionProps && <Base.Action render={<Button small />} />}
        <Base.Close
          render={<Button look="quiet" small square aria-label="Dismiss" />}
        >
          <Icon name="close" size={14} />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
