"use client";

import { useEffect, useRef } from "react";
import { type Commands, offerCommands } from "@/lib/shortcuts/commands";
import type { CommandId } from "@/lib/shortcuts/shortcuts";

/** Offers commands to keyboard and palette while the component is there. */
export function useCommands(commands: Commands): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const ids = Object.keys(commands).join(" ");
  useEffect(() => {
    const offered: Commands = {};
    for (const id of ids.split(" ") as CommandId[]) {
      offered[id] = () => latest.current[id]?.();
    }
    return offerCommands(offered);
  }, [ids]);
}
