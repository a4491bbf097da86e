"use client";

import type { MouseEvent } from "react";
import { sourceViews } from "@/components/shell/source-views";
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
  const here = addressOf(controller.slug, mode);
  const items = sourceViews(controller.slug).map((view) => ({
    ...view,
    current: view.href === here,
  }));
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const next = /\/(read|annotate)$/.exec(link.pathname)?.[1];
    if (!next) return;
    event.preventDefault();
    showMode(controller, next as Mode);
  };
  return (
    <div onClickCapture={onClick}>
      <SegmentedNav label="Ways to work with the text" items={items} />
    </div>
  );
}
