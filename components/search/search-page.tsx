"use client";

import Link from "next/link";
import { useState } from "react";
import { useShell } from "@/components/shell/shell-context";
import { PartSelect } from "@/components/source/part-select";
import { TextField } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { SearchHit } from "@/lib/api/contract";
import { Excerpt } from "./excerpt";
import styles from "./search-page.module.css";
import { type SearchState, useSearch } from "./use-search";

const EVERYWHERE = "";

/** Full text search over all sources; the address keeps the question. */
export function SearchPage({
  first,
  firstSource,
  firstPart,
}: {
  first: string;
  firstSource: string;
  /** Id of a delivery or voice of that source; "" is all of it. */
  firstPart: string;
}) {
  const { sources } = useShell();
  const [query, setQuery] = useState(first);
  const [source, setSource] = useState(firstSource);
  const [part, setPart] = useState(firstPart);
  const result = useSearch(query, source || null, part || null);

  function keep(nextQuery: string, nextSource: string, nextPart = "") {
    setQuery(nextQuery);
    setSource(nextSource);
    setPart(nextPart);
    const parameters = new URLSearchParams();
    if (nextQuery) parameters.set("q", nextQuery);
    if (nextSource) parameters.set("source", nextSource);
    if (nextPart) parameters.set("part", nextPart);
    window.history.replaceState(null, "", `/search?${parameters}`);
  }

  return (
    <>
      <search className={styles["form"]}>
        <TextField
          label="Words in texts, notes and annotations"
          hint="“exact words” in quotation marks · begin* finds beginnings · p. 30 keeps to a page"
          type="search"
          value={query}
          onChange={(event) => keep(event.target.value, source, part)}
        />
        <div className={styles["within"]}>
          <Select
            label="In"
            options={[
              { value: EVERYWHERE, label: "All sources" },
              ...sources.map(({ slug, title }) => ({
                value: slug,
                label: title,
              })),
            ]}
            value={source}
            onValueChange={(next) => keep(query, next)}
          />
          {source !== EVERYWHERE && (
            <PartSelect
              key={source}
              slug={source}
              part={part}
              onPart={(next) => keep(query, source, next?.id)}
            />
          )}
        </div>
      </search>
      <p role="status" className={styles["status"]}>
        {statusOf(result, query)}
      </p>
      <ol className={styles["hits"]}>
        {result.hits.map((hit) => (
          <Hit key={hit.href + hit.excerpt} hit={hit} />
        ))}
      </ol>
    </>
  );
}

const places = { text: "", note: "note", annotation: "annotation" } as const;

function Hit({ hit }: { hit: SearchHit }) {
  const where = [hit.source.title, hit.cite, places[hit.where]];
  return (
    <li className={styles["hit"]}>
      <Link href={hit.href} className={styles["link"]}>
        <span className={styles["excerpt"]}>
          <Excerpt text={hit.excerpt} />
        </span>
        <span className={styles["where"]}>
          {where.filter(Boolean).join(" · ")}
        </span>
      </Link>
    </li>
  );
}

function statusOf({ state, hits, total }: SearchState, query: string): string {
  if (state === "failed") return "The search failed. Try again in a moment.";
  if (state === "idle" || query.trim() === "") return "";
  if (state === "waiting" && hits.length === 0) return "Searching …";
  if (total === 0) {
    return "Nothing found. Try fewer words, or the beginning of one with a star.";
  }
  if (hits.length < total) return `${total} places, the first ${hits.length}:`;
  return total === 1 ? "1 place" : `${total} places`;
}
