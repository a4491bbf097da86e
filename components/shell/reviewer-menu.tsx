"use client";

import { useEffect, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Icon, type IconName } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import styles from "./reviewer-menu.module.css";
import { signOut, switchReviewer } from "./reviewers";
import { useShell } from "./shell-context";
import { chooseTheme, currentTheme, type Theme } from "./theme";

const themeNames: Record<Theme, { label: string; icon: IconName }> = {
  system: { label: "As the system", icon: "screen" },
  light: { label: "Light", icon: "sun" },
  dark: { label: "Dark", icon: "moon" },
};

/** Who is judging, light or dark, the keys. */
export function ReviewerMenu() {
  const { current, account } = useShell();
  const name = current?.name ?? "Nobody yet";
  return (
    <Menu.Root>
      <Menu.Trigger
        className={styles["trigger"] ?? ""}
        aria-label={`Reviewer: ${name}`}
      >
        {current ? <Avatar {...current} /> : <Icon name="person" />}
      </Menu.Trigger>
      <Menu.Popup align="end">
        {account ? <AccountItems /> : <Profiles />}
        <Menu.Separator />
        <ThemeChoice />
        <Menu.Separator />
        <HelpItems />
      </Menu.Popup>
    </Menu.Root>
  );
}

/** On one's own machine: who is judging just now. */
function Profiles() {
  const { current, reviewers, open } = useShell();
  return (
    <>
      <Menu.Group label="Judging as">
        <Menu.RadioGroup
          value={current?.id ?? ""}
          onValueChange={(id: string) => void switchReviewer(id)}
        >
          {reviewers.map((reviewer) => (
            <Menu.RadioItem key={reviewer.id} value={reviewer.id}>
              <Avatar {...reviewer} />
              {reviewer.name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Group>
      <Menu.Item onClick={() => open("reviewers")}>
        <Icon name="person" />
        Reviewers …
      </Menu.Item>
    </>
  );
}

/** On a server: whoever signed in. */
function AccountItems() {
  const { account, current, open } = useShell();
  return (
    <Menu.Group label={`${current?.name ?? ""} · ${account?.email ?? ""}`}>
      <Menu.Item onClick={() => open("reviewers")}>
        <Icon name="person" />
        Name and colour …
      </Menu.Item>
      {account?.administrator && (
        <Menu.LinkItem href="/people">
          <Icon name="person" />
          People
        </Menu.LinkItem>
      )}
      <Menu.Item onClick={() => void signOut()}>Sign out</Menu.Item>
      <Menu.Item onClick={() => void signOut("/everywhere")}>
        Sign out everywhere
      </Menu.Item>
    </Menu.Group>
  );
}

function HelpItems() {
  const { open } = useShell();
  return (
    <>
      <Menu.Item keys="?" onClick={() => open("help")}>
        <Icon name="keyboard" />
        All keys
      </Menu.Item>
      <Menu.LinkItem href="/help">
        <Icon name="help" />
        Help and legend
      </Menu.LinkItem>
    </>
  );
}

function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme(currentTheme()), []);
  return (
    <Menu.Group label="Colours">
      <Menu.RadioGroup
        value={theme}
        onValueChange={(next: Theme) => {
          chooseTheme(next);
          setTheme(next);
        }}
      >
        {(Object.keys(themeNames) as Theme[]).map((id) => (
          <Menu.RadioItem key={id} value={id} closeOnClick={false}>
            <Icon name={themeNames[id].icon} />
            {themeNames[id].label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}
