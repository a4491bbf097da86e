"use client";

import { useSyncExternalStore } from "react";
import type { Desk, DeskState } from "./desk";

/** A part of the desk; renders again only when that part changes. */
export function useDeskState<T>(desk: Desk, part: (state: DeskState) => T): T {
  const read = () => part(desk.state);
  return useSyncExternalStore(desk.subscribe, read, read);
}
