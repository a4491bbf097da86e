"use client";

import { type CSSProperties, useSyncExternalStore } from "react";
import type { Present } from "@/lib/api/live";
import type { LiveLink } from "@/lib/editor/live/live-link";
import styles from "./people.module.css";

const doing = {
  read: "reads",
  annotate: "annotates",
  emend: "corrects",
} as const satisfies Record<Present["mode"], string>;

/** More than these are counted, not shown. */
const SHOWN = 4;

/** Who else has this source open: initials for the eye, sentences for the ear. */
export function People({
  people,
  ownId,
}: {
  people: readonly Present[];
  ownId: string;
}) {
  const others = people.filter(({ reviewer }) => reviewer.id !== ownId);
  if (others.length === 0) return null;
  const more = others.slice(SHOWN);
  return (
    <ul aria-label="Also here" className={styles["people"]}>
      {others.slice(0, SHOWN).map((present) => (
        <Person key={present.reviewer.id} present={present} />
      ))}
      {more.length > 0 && (
        <li title={more.map(sentence).join("\n")} className={styles["more"]}>
          +{more.length}
        </li>
      )}
    </ul>
  );
}

function Person({ present }: { present: Present }) {
  const { initials, colour } = present.reviewer;
  const words = sentence(present);
  const style = { "--of": colour } as CSSProperties;
  return (
    <li title={words} className={styles["person"]} style={style}>
      <span aria-hidden="true">{initials}</span>
      <span className="visually-hidden">{words}</span>
    </li>
  );
}

function sentence({ reviewer, mode, section }: Present): string {
  const where = section ? `: ${section}` : "";
  return `${reviewer.name} ${doing[mode]}${where}`;
}

/** Who is here, as the line of this window last heard. */
export function usePeople(live: LiveLink): readonly Present[] {
  return useSyncExternalStore(
    (listener) => live.presence.add(listener),
    () => live.people,
    () => nobody,
  );
}

const nobody: readonly Present[] = [];
