"use client";

import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useCommands } from "@/components/shell/use-commands";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import {
  useController,
  useWorkbench,
} from "@/components/workbench/use-workbench";
import {
  clearHits,
  findInDocument,
  paintHits,
} from "@/lib/editor/plugins/find";
import styles from "./find-bar.module.css";

/** Find in this text: n of m, Enter for the next, Escape back to the text. */
export function FindBar() {
  const open = useWorkbench((state) => state.panel?.type === "find");
  const [query, setQuery] = useState("");
  return open ? <OpenBar query={query} setQuery={setQuery} /> : null;
}

function OpenBar({
  query,
  setQuery,
}: {
  query: string;
  setQuery: (query: string) => void;
}) {
  const controller = useController();
  const { source } = controller;
  const input = useRef<HTMLInputElement>(null);
  // Null until the reader goes on: then the first place from here is meant.
  const [at, setAt] = useState<number | null>(null);
  const [start] = useState(() => source?.positionAtTop() ?? 0);
  const wanted = useDeferredValue(query);
  const hits = useMemo(
    () => (source ? findInDocument(source.index, wanted) : []),
    [source, wanted],
  );
  const nearest = Math.max(
    hits.findIndex(({ from }) => from >= start),
    0,
  );
  const current = at === null ? nearest : at % Math.max(hits.length, 1);

  useEffect(() => input.current?.select(), []);
  useEffect(() => {
    if (!source) return;
    const hit = hits[current];
    if (hit) source.reveal(hit.from, "reading-line");
    paintHits(source.view, hits, current);
    return clearHits;
  }, [source, hits, current]);

  const step = (by: 1 | -1) => {
    if (hits.length > 0) setAt((current + by + hits.length) % hits.length);
    return true;
  };
  useCommands({
    "next-hit": () => step(1),
    "previous-hit": () => step(-1),
  });

  function close() {
    const hit = hits[current];
    controller.backToText();
    if (hit) source?.selectBetween(hit.from, hit.to);
  }

  return (
    <search className={styles["bar"]}>
      <Icon name="search" />
      <input
        ref={input}
        value={query}
        aria-label="Find in this text"
        placeholder="Find in this text"
        className={styles["input"]}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(null);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") close();
          else return;
          event.preventDefault();
        }}
      />
      <output className={styles["count"]} aria-live="polite">
        {countWords(wanted, hits.length, current)}
      </output>
      <Button
        look="quiet"
        square
        small
        aria-label="Previous place"
        onClick={() => step(-1)}
      >
        <Icon name="chevron-up" />
      </Button>
      <Button
        look="quiet"
        square
        small
        aria-label="Next place"
        onClick={() => step(1)}
      >
        <Icon name="chevron-down" />
      </Button>
      <Button look="quiet" square small aria-label="Close" onClick={close}>
        <Icon name="close" />
      </Button>
    </search>
  );
}

function countWords(query: string, total: number, current: number): string {
  if (query.trim() === "") return "";
  return total === 0 ? "not found" : `${current + 1} of ${total}`;
}
