"use client";

import { useEffect, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Icon, type IconName } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import styles from "./reviewer-menu.module.css";
import { switchReviewer } from "./reviewers";
import { useShell } from "./shell-context";
import { chooseTheme, currentTheme, type Theme } from "./theme";

const themeNames: Record<Theme, { label: string; icon: IconName }> = {
  system: { label: "As the system", icon: "screen" },
  light: { label: "Light", icon: "sun" },
  dark: { label: "Dark", icon: "moon" },
};

/** Who is judging, light or dark, the keys. */
export function ReviewerMenu() {
  const { current, reviewers, open } = useShell();
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
        <Menu.Separator />
        <ThemeChoice />
        <Menu.Separator />
        <Menu.Item keys="?" onClick={() => open("help")}>
          <Icon name="keyboard" />
          All keys
        </Menu.Item>
        <Menu.LinkItem href="/help">
          <Icon name="help" />
          Help and legend
        </Menu.LinkItem>
      </Menu.Popup>
    </Menu.Root>
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
