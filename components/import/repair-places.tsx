"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ImportPreview } from "@/lib/api/contract";
import type { RawLines } from "./raw-lines";
import styles from "./repair-list.module.css";

type Place = ImportPreview["repairs"][number]["places"][number];

/** All places of one rule, and the way from each to the next. */
export function RepairPlaces({
  places,
  lines,
  onPlace,
}: {
  places: readonly Place[];
  lines: RawLines;
  onPlace: (rawFrom: number, length: number) => void;
}) {
  const [at, setAt] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  function show(index: number) {
    const wrapped = (index + places.length) % places.length;
    const place = places[wrapped];
    if (!place) return;
    setAt(wrapped);
    onPlace(place.rawFrom, place.before.length);
  }
  return (
    <div className={styles["places"]}>
      <div className={styles["step"]}>
        <Button small onClick={() => show(at - 1)}>
          Previous
        </Button>
        <Button small onClick={() => show(at + 1)}>
          Next
        </Button>
        <span role="status">
          {at + 1} of {places.length}
        </span>
      </div>
      <ol ref={list} className={styles["all"]}>
        {places.map((place, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
          <li key={index}>
            <button
              type="button"
              className={styles["place"]}
              aria-current={index === at || undefined}
              onClick={() => show(index)}
            >
              <span className={styles["number"]}>
                {lines.at(place.rawFrom).line}
              </span>
              <span>
                <del>{visible(place.before)}</del>
                {" → "}
                <ins>{visible(place.after)}</ins>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** White space as signs; nothing as a sign for nothing. */
function visible(text: string): string {
  if (text === "") return "∅";
  return text
    .replace(/\r?\n/g, "⏎")
    .replace(/^ +$/, (all) => "␣".repeat(all.length));
}
