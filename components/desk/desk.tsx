"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { useShell } from "@/components/shell/shell-context";
import { useCommands } from "@/components/shell/use-commands";
import { stretchesFrom } from "@/lib/criticism/stretch-query";
import { deskApi } from "./api";
import { type Case, type Kind, type TextFacts, thingsOf } from "./case";
import styles from "./desk.module.css";
import { DeskContext } from "./desk-context";
import { Detail } from "./detail";
import { KindList } from "./kind-list";
import { ThingList } from "./thing-list";
import { useCitations } from "./use-citations";

const NEW = "new";

/**
 * The critic's desk: kinds on the left, the things of one kind, and the one
 * that is open. What is open stands in the address.
 */
export function Desk({
  slug,
  initial,
  text,
}: {
  slug: string;
  initial: Omit<Case, "citations">;
  text: TextFacts;
}) {
  const [all, setAll] = useState<Case>({ ...initial, citations: {} });
  const { kind, id, passages, go } = useAddress();
  const { current } = useShell();
  const api = useMemo(
    () => deskApi(slug, text.textVersion),
    [slug, text.textVersion],
  );
  useCitations(api, all, setAll);
  const tools = useMemo(() => ({ api, onCase: setAll }), [api]);
  const list = useRef<HTMLDivElement>(null);
  const things = thingsOf(all, kind);
  const step = (by: number) => () => {
    const at = things.findIndex((thing) => thing.id === id);
    const next = things[Math.max(0, at + by)];
    if (next) go(kind, next.id);
    return Boolean(next);
  };
  useCommands({
    "desk-new": () => {
      go(kind, NEW);
      return true;
    },
    "next-annotation": step(1),
    "previous-annotation": step(-1),
  });
  return (
    <DeskContext value={tools}>
      <div className={styles["desk"]}>
        <KindList all={all} kind={kind} onChoose={(next) => go(next, null)} />
        <div ref={list} className={styles["things"]}>
          <ThingList
            kind={kind}
            things={things}
            chosen={id}
            onChoose={(next) => go(kind, next)}
            onNew={() => go(kind, NEW)}
          />
        </div>
        <Detail
          key={`${kind} ${id}`}
          slug={slug}
          api={api}
          all={all}
          text={text}
          kind={kind}
          id={id}
          isNew={id === NEW}
          passages={passages}
          reviewer={current}
          onCase={setAll}
          onOpen={go}
        />
      </div>
    </DeskContext>
  );
}

/** Kind and thing in the address, so that both can be linked and gone back to. */
function useAddress() {
  const path = usePathname();
  const router = useRouter();
  const query = useSearchParams();
  const go = useCallback(
    (kind: Kind, id: string | null) => {
      const next = new URLSearchParams({ kind, ...(id ? { id } : {}) });
      router.push(`${path}?${next}`, { scroll: false });
    },
    [path, router],
  );
  return {
    kind: (query.get("kind") ?? "evidence") as Kind,
    id: query.get("id"),
    passages: useMemo(() => stretchesFrom(query), [query]),
    go,
  };
}
