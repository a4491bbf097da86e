"use client";

import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { Emendation } from "@/lib/emendation/emendation";
import { DescriptionFields } from "./description-fields";
import type { Desk, Show } from "./desk";
import { EmendationCard } from "./emendation-card";
import styles from "./emendation-list.module.css";
import { useDeskState } from "./use-desk";

const shows: readonly { show: Show; label: string }[] = [
  { show: "all", label: "Standing" },
  { show: "unexplained", label: "Without a reason" },
  { show: "undone", label: "Taken back" },
];

function belongs({ undone, reason }: Emendation, show: Show): boolean {
  if (show === "undone") return undone !== null;
  if (undone) return false;
  return show === "all" || reason === "";
}

/** The corrections in the order of the text, and what the next ones are. */
export function EmendationList({ desk }: { desk: Desk }) {
  const all = useDeskState(desk, (state) => state.emendations);
  const show = useDeskState(desk, (state) => state.show);
  const next = useDeskState(desk, (state) => state.next);
  const open = useDeskState(desk, (state) => state.listOpen);
  const shown = useMemo(
    () => all.filter((one) => belongs(one, show)).sort(inOrder),
    [all, show],
  );
  return (
    <aside
      aria-label="Corrections"
      className={styles["list"]}
      data-open={open || undefined}
      data-region=""
    >
      <section className={styles["next"]} aria-label="The next corrections">
        <div className={styles["heading"]}>
          <h2>Next corrections</h2>
          <Button
            small
            square
            look="quiet"
            className={styles["close"]}
            aria-label="Close the list"
            onClick={() => desk.set({ listOpen: false })}
          >
            <Icon name="close" size={14} />
          </Button>
        </div>
        <DescriptionFields value={next} onChange={(to) => desk.setNext(to)} />
      </section>
      <Troubles desk={desk} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form */}
      <div role="group" aria-label="Show" className={styles["shows"]}>
        {shows.map((one) => (
          <Chip
            key={one.show}
            pressed={show === one.show}
            count={all.filter((each) => belongs(each, one.show)).length}
            onClick={() => desk.set({ show: one.show })}
          >
            {one.label}
          </Chip>
        ))}
      </div>
      {shown.length === 0 && (
        <p className={styles["empty"]}>
          {all.length === 0
            ? "No corrections yet. Write in the text: each place becomes one correction, and the printed reading is kept."
            : "None of these."}
        </p>
      )}
      <ol className={styles["cards"]}>
        {shown.map((emendation) => (
          <li key={emendation.id}>
            <EmendationCard desk={desk} emendation={emendation} />
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** Main text first, then notes; within a stream by place, then by age. */
function inOrder(a: Emendation, b: Emendation): number {
  const stream = (one: Emendation) =>
    one.place?.stream === "main" ? "" : (one.place?.stream ?? "~");
  return (
    stream(a).localeCompare(stream(b)) ||
    (a.place?.start ?? 0) - (b.place?.start ?? 0) ||
    a.ordinal - b.ordinal
  );
}

/** What was refused, and words that could not be saved. */
function Troubles({ desk }: { desk: Desk }) {
  const refusal = useDeskState(desk, (state) => state.refusal);
  const setAside = useDeskState(desk, (state) => state.setAside);
  return (
    <div className={styles["troubles"]}>
      {refusal && setAside.length === 0 && (
        <Notice look="refusal" title="Not done">
          {refusal}
        </Notice>
      )}
      {setAside.map(({ id, before, after, why }) => (
        <Notice key={id} look="refusal" title="Not saved">
          <p>
            <del>{before || "nothing"}</del> → <ins>{after || "nothing"}</ins>.{" "}
            {why}
          </p>
          <p className={styles["actions"]}>
            <Button
              small
              onClick={() => void navigator.clipboard.writeText(after)}
            >
              Copy your words
            </Button>
            <Button small onClick={() => desk.dropSetAside(id)}>
              Put away
            </Button>
          </p>
        </Notice>
      ))}
    </div>
  );
}
