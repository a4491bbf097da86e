import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/inter/wght-italic.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "./fonts.css";
import "./globals.css";
import "./tokens.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import type { ShellFacts } from "@/components/shell/shell-context";
import { parseTheme, THEME_COOKIE } from "@/components/shell/theme";
import { InlineScript } from "@/components/ui/inline-script";
import { PUT_ON_LOOKS } from "@/components/ui/look";
import { requireAccount } from "@/lib/server/accounts/people";
import { listReviewers } from "@/lib/server/reviewers";
import { listSourceNames } from "@/lib/server/source-names";
import { visit, whoIsHere } from "@/lib/server/visit";
import { nonceOfRequest } from "./nonce";

export const metadata: Metadata = {
  title: { default: "Substratum", template: "%s · Substratum" },
  description: "An annotation and source-criticism workbench for historians",
  robots: { index: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1f1d1a" },
  ],
};

export default async function RootLayout({
  children,
}: {
  children: ReactNode;
}) {
  const cookie = await cookies();
  const theme = parseTheme(cookie.get(THEME_COOKIE)?.value);
  const facts = await shellFacts();
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <body>
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        <Shell {...facts}>{children}</Shell>
        <InlineScript nonce={await nonceOfRequest()} script={PUT_ON_LOOKS} />
      </body>
    </html>
  );
}

/** A stranger is shown nothing of what is here. */
async function shellFacts(): Promise<ShellFacts> {
  const { actor, accountId, db } = await whoIsHere();
  if (!actor.known) {
    return { current: null, reviewers: [], sources: [], account: null };
  }
  const visited = await visit("listLibrary");
  // The first call makes the first profile; the list then has it.
  const current = visited.reviewer();
  const sources = listSourceNames(visited.db, actor);
  if (accountId === null) {
    const reviewers = listReviewers(visited.db);
    return { current, reviewers, sources, account: null };
  }
  const { email, administrator } = requireAccount(db, accountId);
  const account = { email, administrator };
  return { current, reviewers: [current], sources, account };
}
