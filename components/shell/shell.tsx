"use client";

import { usePathname, useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { ToastProvider } from "@/components/ui/toast";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { Reviewer } from "@/lib/annotation/annotation";
import { listenForKeys } from "@/lib/shortcuts/listen";
import { CommandPalette } from "./command-palette";
import { ReviewerDialog } from "./reviewer-dialog";
import { ShortcutHelp } from "./shortcut-help";
import { chooseTheme, currentTheme, themes } from "./theme";
import { useCommands } from "./use-commands";

export interface SourceName {
  readonly slug: string;
  readonly title: string;
}

interface ShellFacts {
  readonly reviewers: readonly Reviewer[];
  readonly current: Reviewer | null;
  readonly sources: readonly SourceName[];
}

type Panel = "palette" | "help" | "reviewers";

interface ShellContext extends ShellFacts {
  /** The source whose pages are open, by slug. */
  readonly slug: string | null;
  readonly open: (panel: Panel) => void;
}

const Context = createContext<ShellContext | null>(null);

/** Who is working, what is in the library, and the panels over every page. */
export function useShell(): ShellContext {
  const shell = useContext(Context);
  if (!shell) throw new Error("This stands outside of the shell");
  return shell;
}

export function Shell({
  children,
  ...facts
}: ShellFacts & { children: ReactNode }) {
  const { reviewers, current, sources } = facts;
  const [panel, open] = useState<Panel | null>(null);
  const slug = slugOf(usePathname());
  useEffect(() => listenForKeys(), []);
  useShellCommands(open);
  const context = useMemo(
    () => ({ reviewers, current, sources, slug, open }),
    [reviewers, current, sources, slug],
  );
  const close = (next: boolean) => {
    if (!next) open(null);
  };
  return (
    <Context value={context}>
      <ToastProvider>
        <TooltipProvider delay={500}>
          {children}
          <CommandPalette open={panel === "palette"} onOpenChange={close} />
          <ShortcutHelp open={panel === "help"} onOpenChange={close} />
          <ReviewerDialog open={panel === "reviewers"} onOpenChange={close} />
        </TooltipProvider>
      </ToastProvider>
    </Context>
  );
}

function useShellCommands(open: (panel: Panel) => void) {
  const router = useRouter();
  const go = (href: string) => () => {
    router.push(href);
    return true;
  };
  const show = (panel: Panel) => () => {
    open(panel);
    return true;
  };
  useCommands({
    palette: show("palette"),
    help: show("help"),
    theme: nextTheme,
    "go-library": go("/sources"),
    "go-import": go("/sources/new"),
    "go-search": go("/search"),
  });
}

function nextTheme(): boolean {
  const next = themes[(themes.indexOf(currentTheme()) + 1) % themes.length];
  chooseTheme(next ?? "system");
  return true;
}

function slugOf(path: string): string | null {
  const slug = /^\/sources\/([^/]+)/.exec(path)?.[1];
  return slug && slug !== "new" ? decodeURIComponent(slug) : null;
}
