"use client";

import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { ImportPreview } from "@/lib/api/contract";
import type { RawLines } from "./raw-lines";
import styles from "./repair-list.module.css";
import { RepairPlaces } from "./repair-places";

type OnPlace = (rawFrom: number, length: number) => void;

/** What the import did, rule by rule; each opens on all its places. */
export function RepairList({
  preview,
  lines,
  onPlace,
}: {
  preview: Pick<ImportPreview, "repairs" | "warnings" | "notes" | "pages">;
  lines: RawLines;
  onPlace: OnPlace;
}) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <h2 className={styles["heading"]}>Repairs</h2>
      {preview.repairs.length === 0 && (
        <p className={styles["none"]}>
          Nothing was changed: the text is as the file has it.
        </p>
      )}
      <ul className={styles["list"]}>
        {preview.repairs.map(({ rule, label, total, places }) => (
          <li
            key={rule}
            className={styles["rule"]}
            data-open={open === rule || undefined}
          >
            <button
              type="button"
              className={styles["row"]}
              aria-expanded={open === rule}
              onClick={() => {
                setOpen(open === rule ? null : rule);
                const first = places[0];
                if (open !== rule && first) {
                  onPlace(first.rawFrom, first.before.length);
                }
              }}
            >
              <span className={styles["sign"]}>
                <Icon name="check" size={14} />
              </span>
              <span>{label}</span>
              <span className={styles["number"]}>
                {total.toLocaleString("en")}
              </span>
              <Detail rule={rule} preview={preview} />
            </button>
            {open === rule && (
              <RepairPlaces places={places} lines={lines} onPlace={onPlace} />
            )}
          </li>
        ))}
      </ul>
      <Warnings warnings={preview.warnings} lines={lines} onPlace={onPlace} />
    </>
  );
}

/** A second line where the figures of the whole say more than the count. */
function Detail({
  rule,
  preview: { notes, pages },
}: {
  rule: string;
  preview: Pick<ImportPreview, "notes" | "pages">;
}) {
  if (/^note-(linked|lifted)/.test(rule) && notes.references > 0) {
    const left = notes.unlinkedBodies + notes.unlinkedReferences;
    return (
      <small>
        {notes.references} references, {left === 0 ? "none" : left} left over
      </small>
    );
  }
  if (/^page-(inferred|border|found)/.test(rule) && pages.length > 0) {
    return <small>{pages.length} printed pages in all</small>;
  }
  return null;
}

function Warnings({
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
              <div className={styles["row"]}>
                <Warning message={message} />
              </div>
            ) : (
              <button
                type="button"
                className={styles["row"]}
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
