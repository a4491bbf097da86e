"use client";

import { useRouter } from "next/navigation";
import { useCommands } from "@/components/shell/use-commands";
import { links } from "@/lib/core/links";
import type { Command, Commands } from "@/lib/shortcuts/commands";
import {
  addRange,
  agree,
  differ,
  passageAnchors,
  removeRange,
  repeat,
  withdrawOrRestore,
} from "./acts";
import type { WorkbenchController } from "./controller";
import { newWithPassage } from "./desk-address";
import { showMode } from "./modes";
import { stepAnnotation, stepUnjudged } from "./navigation";
import { stepRegion } from "./regions";

/** Offers to keyboard and palette what the workbench can do. */
export function useWorkbenchCommands(controller: WorkbenchController): void {
  const router = useRouter();
  useCommands({
    ...reading(controller),
    ...annotating(controller, router.push),
    "go-read": does(() => showMode(controller, "read")),
    "go-emend": does(() => window.location.assign(emendAddress(controller))),
    "go-annotate": does(() => showMode(controller, "annotate")),
    "go-lenses": does(() =>
      router.push(`/sources/${encodeURIComponent(controller.slug)}/lenses`),
    ),
    "go-dossier": does(() => router.push(links.dossier(controller.slug))),
    "go-evidence": does(() =>
      router.push(links.desk(controller.slug, "evidence")),
    ),
    "go-export": does(() =>
      router.push(`/sources/${encodeURIComponent(controller.slug)}/edition`),
    ),
  });
}

function reading(controller: WorkbenchController): Commands {
  const inText = (work: () => unknown): Command =>
    does(() => {
      controller.source?.focus();
      controller.source?.bringCaretIntoWindow();
      work();
    });
  return {
    "select-sentence": inText(() => controller.source?.selectSentence()),
    "shrink-sentence": inText(() => controller.source?.shrinkSentence()),
    "select-paragraph": inText(() => controller.source?.selectParagraph()),
    "next-annotation": () => stepAnnotation(controller, 1),
    "previous-annotation": () => stepAnnotation(controller, -1),
    "next-unjudged": () => stepUnjudged(controller, 1),
    "previous-unjudged": () => stepUnjudged(controller, -1),
    "copy-words": does(() => copyWords(controller)),
    find: does(() => controller.open({ type: "find" })),
    "go-page": does(() => controller.open({ type: "page" })),
    "go-start": does(() => controller.goTo(0)),
    "next-region": () => stepRegion(1),
    "previous-region": () => stepRegion(-1),
    history: () => {
      const { selected } = controller.state;
      if (selected) controller.open({ type: "history", id: selected });
      return selected !== null;
    },
  };
}

function annotating(
  controller: WorkbenchController,
  goTo: (address: string) => void,
): Commands {
  const act =
    (work: () => boolean | undefined): Command =>
    () => {
      if (controller.state.mode === "annotate") return work();
      controller.say("Press G, then A to annotate");
      return true;
    };
  const openOn = (type: "judge" | "link" | "comment") =>
    act(() => {
      const anchors = passageAnchors(controller);
      if (anchors.length > 0) controller.open({ type, anchors });
      return true;
    });
  const take = (kind: "evidence" | "hand-passage") =>
    act(() => {
      const address = newWithPassage(controller, kind);
      if (address) goTo(address);
      return true;
    });
  return {
    evidence: take("evidence"),
    "hand-passage": take("hand-passage"),
    judge: openOn("judge"),
    link: openOn("link"),
    comment: openOn("comment"),
    omission: act(() => {
      controller.source?.bringCaretIntoWindow();
      const anchors = controller.anchorsOfSelection();
      controller.open({ type: "omission", anchors });
      return true;
    }),
    repeat: act(() => repeat(controller)),
    agree: act(() => agree(controller)),
    differ: act(() => differ(controller)),
    "add-range": act(() => addRange(controller)),
    "remove-range": act(() => removeRange(controller)),
    withdraw: act(() => withdrawOrRestore(controller)),
    undo: act(() => undo(controller, "back")),
    redo: act(() => undo(controller, "again")),
  };
}

function copyWords(controller: WorkbenchController): void {
  const { source } = controller;
  if (!source?.hasSelection) controller.say("Select a passage first");
  else if (source.copyWordsAlone()) controller.say("Words copied");
  else controller.say("The browser did not let the words be copied");
}

function undo(controller: WorkbenchController, way: "back" | "again"): boolean {
  const { store } = controller;
  const id = way === "back" ? store.undo() : store.redo();
  if (id === null) {
    controller.say(way === "back" ? "Nothing to undo" : "Nothing to redo");
    return true;
  }
  const withdrawn = store.marks.get(id)?.withdrawn === true;
  controller.select(withdrawn ? null : id, !withdrawn);
  controller.say(way === "back" ? "Undone" : "Done again");
  return true;
}

function does(work: () => unknown): Command {
  return () => {
    work();
    return true;
  };
}

/** A page of its own: there the text can change. */
function emendAddress({ slug }: WorkbenchController): string {
  return `/sources/${encodeURIComponent(slug)}/emend`;
}
