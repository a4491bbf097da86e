"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useSyncExternalStore,
} from "react";
import type { Annotation } from "@/lib/annotation/annotation";
import type { Conflict, SaveState } from "@/lib/editor/store/annotation-store";
import type { Mark } from "@/lib/editor/store/mark";
import type { WorkbenchController } from "./controller";
import type { WorkbenchState } from "./state";

const Context = createContext<WorkbenchController | null>(null);

export function WorkbenchProvider({
  controller,
  children,
}: {
  controller: WorkbenchController;
  children: ReactNode;
}) {
  return <Context value={controller}>{children}</Context>;
}

export function useController(): WorkbenchController {
  const controller = useContext(Context);
  if (!controller) throw new Error("This stands outside of the workbench");
  return controller;
}

/** A part of the state; renders again only when that part changes. */
export function useWorkbench<T>(part: (state: WorkbenchState) => T): T {
  const controller = useController();
  const read = () => part(controller.state);
  return useSyncExternalStore(subscribeTo(controller.changes), read, read);
}

export function useAnnotation(id: string): Annotation | undefined {
  const { store } = useController();
  const read = () => store.annotation(id);
  return useSyncExternalStore(subscribeTo(store.changes), read, read);
}

export function useMarks(): ReadonlyMap<string, Mark> {
  const { store } = useController();
  const read = () => store.marks;
  return useSyncExternalStore(subscribeTo(store.changes), read, read);
}

/** All marks, for whoever goes through them: new when they have settled. */
export function useSettledMarks(): ReadonlyMap<string, Mark> {
  const { settledMarks } = useController();
  const read = () => settledMarks.marks;
  return useSyncExternalStore(subscribeTo(settledMarks.changes), read, read);
}

/** One mark; renders again only when this one changes. */
export function useMark(id: string): Mark | undefined {
  const { store } = useController();
  const read = () => store.marks.get(id);
  return useSyncExternalStore(subscribeTo(store.changes), read, read);
}

export function useSaving(): SaveState {
  const { store } = useController();
  const read = () => store.saving;
  return useSyncExternalStore(subscribeTo(store.changes), read, read);
}

/** What went wrong with the last change of an annotation, if anything did. */
export function useTrouble(id: string): {
  conflict: Conflict | undefined;
  refusal: string | undefined;
} {
  const { store } = useController();
  const subscribe = subscribeTo(store.changes);
  const conflictNow = () => store.conflict(id);
  const refusalNow = () => store.refusal(id);
  return {
    conflict: useSyncExternalStore(subscribe, conflictNow, conflictNow),
    refusal: useSyncExternalStore(subscribe, refusalNow, refusalNow),
  };
}

type Subscribe = (listener: () => void) => () => void;
const subscriptions = new WeakMap<object, Subscribe>();

/** One function per list of listeners, so that React does not subscribe anew. */
function subscribeTo(listeners: {
  add: (listener: () => void) => () => void;
}): Subscribe {
  const known = subscriptions.get(listeners);
  if (known) return known;
  const made: Subscribe = (listener) => listeners.add(listener);
  subscriptions.set(listeners, made);
  return made;
}
