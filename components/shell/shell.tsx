"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { ToastProvider } from "@/components/ui/toast";
import { TooltipProvider } from "@/components/ui/tooltip";
import { listenForKeys } from "@/lib/shortcuts/listen";
import { CommandPalette } from "./command-palette";
import { ReviewerDialog } from "./reviewer-dialog";
import { type Panel, ShellContext, type ShellFacts } from "./shell-context";
import { ShortcutHelp } from "./shortcut-help";
import { chooseTheme, currentTheme, themes } from "./theme";
import { useCommands } from "./use-commands";

export function Shell({
  children,
  ...facts
}: ShellFacts & { children: ReactNode }) {
  const { reviewers, current, sources, account } = facts;
  const [panel, open] = useState<Panel | null>(null);
  const slug = slugOf(usePathname());
  useEffect(() => listenForKeys(), []);
  useShellCommands(open);
  const context = useMemo(
    () => ({ reviewers, current, sources, account, slug, open }),
    [reviewers, current, sources, account, slug],
  );
  const close = (next: boolean) => {
    if (!next) open(null);
  };
  return (
    // The elements of style that the primitives bring are in our style sheet.
    <CSPProvider disableStyleElements>
      <ShellContext value={context}>
        <ToastProvider>
          <TooltipProvider delay={500}>
            {children}
            <CommandPalette open={panel === "palette"} onOpenChange={close} />
            <ShortcutHelp open={panel === "help"} onOpenChange={close} />
            <ReviewerDialog open={panel === "reviewers"} onOpenChange={close} />
          </TooltipProvider>
        </ToastProvider>
      </ShellContext>
    </CSPProvider>
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
