"use client";

import { Icon } from "@/components/ui/icon";
import type { ImportPreview } from "@/lib/api/contract";
import type { RawLines } from "./raw-lines";
import styles from "./repair-list.module.css";
import type { OnPlace } from "./three-panes";

/** What a person should look at; a warning with a place leads there. */
export function Warnings({
  warnings,
  lines,
  onPlace,
}: {
  warnings: ImportPreview["warnings"];
  lines: RawLines;
  onPlace: OnPlace;
}) {
  if (warnings.length === 0) return null;
  return (
    <>
      <h2 className={styles["heading"]}>Warnings</h2>
      <ul className={styles["list"]}>
        {warnings.map(({ code, message, rawFrom }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
          <li key={`${code}-${index}`} className={styles["rule"]}>
            {rawFrom === undefined ? (
              <div className={styles["warned"]}>
                <Warning message={message} />
              </div>
            ) : (
              <button
                type="button"
                className={styles["warned"]}
                onClick={() => onPlace(rawFrom, 1)}
              >
                <Warning message={message} />
                <span className={styles["number"]}>
                  line {lines.at(rawFrom).line}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Warning({ message }: { message: string }) {
  return (
    <>
      <span className={styles["warning"]}>
        <Icon name="warning" size={14} />
      </span>
      <span>{message}</span>
    </>
  );
}
