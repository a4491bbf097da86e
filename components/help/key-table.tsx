"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Keys, useShortcuts } from "@/components/ui/kbd";
import { giveBackAllKeys, hasOwnKey } from "@/lib/shortcuts/own-keys";
import { type Shortcut, shortcutGroups } from "@/lib/shortcuts/shortcuts";
import { KeyChoice } from "./key-choice";
import styles from "./key-table.module.css";

/** Every key, from the list the program itself reads; each can be changed. */
export function KeyTable() {
  const shortcuts = useShortcuts();
  const [changing, setChanging] = useState<string | null>(null);
  return (
    <>
      <div className={styles["groups"]}>
        {shortcutGroups.map((group) => (
          <section key={group.id} className={styles["group"]}>
            <h3>{group.label}</h3>
            <dl className={styles["list"]}>
              {shortcuts
                .filter((shortcut) => shortcut.group === group.id)
                .map((shortcut) => (
                  <Row
                    key={shortcut.id}
                    shortcut={shortcut}
                    changing={changing === shortcut.id}
                    onChanging={setChanging}
                  />
                ))}
            </dl>
          </section>
        ))}
      </div>
      {shortcuts.some(hasOwnKey) && (
        <Button small onClick={giveBackAllKeys}>
          Give all commands their usual keys back
        </Button>
      )}
    </>
  );
}

function Row({
  shortcut,
  changing,
  onChanging,
}: {
  shortcut: Shortcut;
  changing: boolean;
  onChanging: (id: string | null) => void;
}) {
  const { id, label, keys, local } = shortcut;
  return (
    <div className={styles["row"]}>
      <dt>{label}</dt>
      <dd className={styles["keys"]}>
        {changing ? (
          <KeyChoice shortcut={shortcut} onDone={() => onChanging(null)} />
        ) : (
          <>
            {shown(keys).map((one) => (
              <Keys key={one} keys={one} />
            ))}
            {!local && (
              <button
                type="button"
                className={styles["change"]}
                aria-label={`Change the key of “${label}”`}
                onClick={() => onChanging(id)}
              >
                {hasOwnKey(shortcut) ? "yours" : "change"}
              </button>
            )}
          </>
        )}
      </dd>
    </div>
  );
}

/** Long rows of digits say no more than their ends. */
function shown(keys: readonly string[]): readonly string[] {
  const ends = [keys[0], keys.at(-1)].filter((key) => key !== undefined);
  return keys.length > 3 ? ends : keys;
}
