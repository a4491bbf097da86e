"use client";

import type { MouseEvent } from "react";
import { SegmentedNav } from "@/components/ui/segmented";
import type { WorkbenchController } from "./controller";
import type { Mode } from "./state";
import { useController, useWorkbench } from "./use-workbench";

function addressOf(slug: string, mode: Mode): string {
  return `/sources/${encodeURIComponent(slug)}/${mode}`;
}

/** Changes the mode without loading anything: it is one view of one text. */
export function showMode(controller: WorkbenchController, mode: Mode): void {
  if (controller.state.mode === mode) return;
  window.history.pushState(null, "", addressOf(controller.slug, mode));
  controller.setMode(mode);
  controller.say(mode === "read" ? "Reading" : "Annotating");
}

export function Modes() {
  const controller = useController();
  const mode = useWorkbench((state) => state.mode);
  const items = (["read", "annotate"] as const).map((one) => ({
    href: addressOf(controller.slug, one),
    label: one === "read" ? "Read" : "Annotate",
    current: one === mode,
  }));
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    showMode(controller, link.href.endsWith("/read") ? "read" : "annotate");
  };
  return (
    <div onClickCapture={onClick}>
      <SegmentedNav label="Ways to work with the text" items={items} />
    </div>
  );
}
