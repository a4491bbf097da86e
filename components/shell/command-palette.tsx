"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Excerpt } from "@/components/search/excerpt";
import { useSearch } from "@/components/search/use-search";
import { Autocomplete } from "@/components/ui/autocomplete";
import { DialogClose, DialogPopup, DialogRoot } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Keys } from "@/components/ui/kbd";
import {
  offeredCommands,
  onOffersChange,
  runCommand,
} from "@/lib/shortcuts/commands";
import styles from "./command-palette.module.css";
import {
  type PaletteGroup,
  type PaletteItem,
  pageWanted,
  paletteGroups,
} from "./palette-items";
import { useShell } from "./shell-context";

const none: ReadonlySet<never> = new Set<never>();

/** Finds commands, sources, pages and words in the texts, from anywhere. */
export function CommandPalette({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <DialogRoot open={open} onOpenChange={(next) => onOpenChange(next)}>
      <DialogPopup
        className={styles["palette"] ?? ""}
        aria-label="Find"
        initialFocus={input}
      >
        <Finder input={input} close={() => onOpenChange(false)} />
        <DialogClose className="visually-hidden">Close</DialogClose>
      </DialogPopup>
    </DialogRoot>
  );
}

function Finder({
  input,
  close,
}: {
  input: React.RefObject<HTMLInputElement | null>;
  close: () => void;
}) {
  const router = useRouter();
  const { slug, sources } = useShell();
  const [query, setQuery] = useState("");
  const offered = useSyncExternalStore(
    onOffersChange,
    offeredCommands,
    () => none,
  );
  const page = slug === null ? null : pageWanted(query);
  const { hits, state, total } = useSearch(
    page === null ? query : `p. ${page}`,
    page === null ? null : slug,
  );
  const groups = useMemo(
    () => paletteGroups({ query, slug, sources, offered, hits }),
    [query, slug, sources, offered, hits],
  );

  function run({ act }: PaletteItem) {
    close();
    if ("href" in act) router.push(act.href);
    // After the dialog gave the focus back to where it was.
    else setTimeout(() => runCommand(act.command), 50);
  }

  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      value={query}
      onValueChange={(next) => setQuery(next)}
      itemToStringValue={(item: PaletteItem) => item.label}
      autoHighlight="always"
      keepHighlight
    >
      <div className={styles["field"]}>
        <Icon name="search" />
        <Autocomplete.Input
          ref={input}
          aria-label="Find text, pages, sources and commands"
          placeholder="Find words, “p. 30”, a source, a command …"
          className={styles["input"] ?? ""}
        />
      </div>
      <Autocomplete.Status className={styles["status"] ?? ""}>
        {statusOf(state, query, total)}
      </Autocomplete.Status>
      <Autocomplete.List className={styles["list"] ?? ""}>
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className={styles["label"] ?? ""}>
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => (
                <Autocomplete.Item
                  key={item.id}
                  value={item}
                  onClick={() => run(item)}
                  className={styles["item"] ?? ""}
                >
                  <ItemWords item={item} />
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

function ItemWords({ item }: { item: PaletteItem }) {
  if (item.excerpt) {
    return (
      <span className={styles["words"]}>
        <span className={styles["excerpt"]}>
          <Excerpt text={item.excerpt} />
        </span>
        <span className={styles["detail"]}>
          {[item.label, item.detail].filter(Boolean).join(" · ")}
        </span>
      </span>
    );
  }
  return (
    <>
      <span className={styles["words"]}>{item.label}</span>
      {item.keys && <Keys keys={item.keys} />}
    </>
  );
}

function statusOf(state: string, query: string, total: number): string {
  if (state === "failed") return "The texts could not be searched just now.";
  if (state === "found" && query.trim().length > 1) {
    return total === 1
      ? "1 place in the texts"
      : `${total} places in the texts`;
  }
  return "Type to find; Enter opens";
}
