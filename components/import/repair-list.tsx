"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { RepairGroup } from "@/lib/api/contract";
import type { SwitchedOff } from "@/lib/import/switches";
import { lengthOf, type RawLines } from "./raw-lines";
import styles from "./repair-list.module.css";
import { RepairPlaces } from "./repair-places";
import { isPlaceOff, withRule } from "./switch-off";
import type { OnPlace } from "./three-panes";
import type { WholePreview } from "./whole-preview";

type Figures = Pick<WholePreview, "repairs" | "notes" | "pages">;

/**
 * What the import did, rule by rule; each opens on all its places. Without
 * `onSwitch` it is the record of an import that was accepted.
 */
export function RepairList({
  preview,
  off,
  lines,
  onPlace,
  onSwitch,
}: {
  preview: Figures;
  off: SwitchedOff;
  lines: RawLines;
  onPlace: OnPlace;
  onSwitch?: (off: SwitchedOff) => void;
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
        {preview.repairs.map((group) => (
          <Rule
            key={group.rule}
            group={group}
            preview={preview}
            off={off}
            lines={lines}
            isOpen={open === group.rule}
            onOpen={() => setOpen(open === group.rule ? null : group.rule)}
            onPlace={onPlace}
            {...(onSwitch ? { onSwitch } : {})}
          />
        ))}
      </ul>
    </>
  );
}

function Rule({
  group,
  preview,
  off,
  lines,
  isOpen,
  onOpen,
  onPlace,
  onSwitch,
}: {
  group: RepairGroup;
  preview: Figures;
  off: SwitchedOff;
  lines: RawLines;
  isOpen: boolean;
  onOpen: () => void;
  onPlace: OnPlace;
  onSwitch?: (off: SwitchedOff) => void;
}) {
  const { rule, label, needed, places } = group;
  const isOff = off.rules.includes(rule);
  const declined = places.filter(({ rawFrom }) =>
    isPlaceOff(off, rule, rawFrom),
  ).length;
  return (
    <li className={styles["rule"]} data-open={isOpen || undefined}>
      <div className={styles["row"]}>
        <Checkbox
          checked={!isOff}
          disabled={needed !== null || !onSwitch}
          onCheckedChange={(on) => onSwitch?.(withRule(off, rule, on))}
        >
          <span className="visually-hidden">Apply: {label}</span>
        </Checkbox>
        <button
          type="button"
          className={styles["name"]}
          aria-expanded={isOpen}
          onClick={() => {
            onOpen();
            const first = places[0];
            if (!isOpen && first) onPlace(first.rawFrom, lengthOf(first));
          }}
        >
          <span data-off={isOff || undefined}>{label}</span>
          <span className={styles["number"]}>
            {declined > 0 &&
              `${(places.length - declined).toLocaleString("en")} of `}
            {places.length.toLocaleString("en")}
          </span>
          <Detail group={group} preview={preview} />
        </button>
      </div>
      {isOpen && (
        <RepairPlaces
          group={group}
          off={off}
          lines={lines}
          onPlace={onPlace}
          {...(onSwitch && needed === null ? { onSwitch } : {})}
        />
      )}
    </li>
  );
}

/** A second line where there is more to say than the count. */
function Detail({
  group: { rule, needed, places },
  preview: { notes, pages },
}: {
  group: RepairGroup;
  preview: Figures;
}) {
  if (needed !== null) return <small>always done: {needed}</small>;
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
  const unsure = places.filter(({ confidence }) => confidence < 0.75).length;
  return unsure > 0 ? <small>{unsure} of them uncertain</small> : null;
}
