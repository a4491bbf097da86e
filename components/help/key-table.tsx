import { Keys } from "@/components/ui/kbd";
import { shortcutGroups, shortcuts } from "@/lib/shortcuts/shortcuts";
import styles from "./key-table.module.css";

/** Every key, from the list the program itself reads. */
export function KeyTable() {
  return (
    <div className={styles["groups"]}>
      {shortcutGroups.map((group) => (
        <section key={group.id} className={styles["group"]}>
          <h3>{group.label}</h3>
          <dl className={styles["list"]}>
            {shortcuts
              .filter((shortcut) => shortcut.group === group.id)
              .map((shortcut) => (
                <div key={shortcut.id} className={styles["row"]}>
                  <dt>{shortcut.label}</dt>
                  <dd className={styles["keys"]}>
                    {shown(shortcut.keys).map((keys) => (
                      <Keys key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** Long rows of digits say no more than their ends. */
function shown(keys: readonly string[]): readonly string[] {
  const ends = [keys[0], keys.at(-1)].filter((key) => key !== undefined);
  return keys.length > 3 ? ends : keys;
}
