"use client";

import { createContext, useContext } from "react";
import type { Reviewer } from "@/lib/annotation/annotation";

export interface SourceName {
  readonly slug: string;
  readonly title: string;
}

export interface ShellFacts {
  readonly reviewers: readonly Reviewer[];
  readonly current: Reviewer | null;
  readonly sources: readonly SourceName[];
  /** Whoever signed in on a server; null on one's own machine. */
  readonly account: {
    readonly email: string;
    readonly administrator: boolean;
  } | null;
}

export type Panel = "palette" | "help" | "reviewers";

interface ShellState extends ShellFacts {
  /** The source whose pages are open, by slug. */
  readonly slug: string | null;
  readonly open: (panel: Panel) => void;
}

export const ShellContext = createContext<ShellState | null>(null);

/** Who is working, what is in the library, and the panels over every page. */
export function useShell(): ShellState {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("This stands outside of the shell");
  return shell;
}
