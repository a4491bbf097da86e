"use client";

import { useEffect, useState } from "react";
import type { SearchHit } from "@/lib/api/contract";

export interface SearchState {
  readonly state: "idle" | "waiting" | "found" | "failed";
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

const idle: SearchState = { state: "idle", hits: [], total: 0 };
const PAUSE = 160;

/** Full text search while typing: asks after a pause, keeps the newest answer. */
export function useSearch(
  query: string,
  source: string | null,
  part: string | null = null,
): SearchState {
  const [result, setResult] = useState<SearchState>(idle);
  const wanted = query.trim();
  useEffect(() => {
    if (wanted.length < 2) {
      setResult(idle);
      return;
    }
    setResult((last) => ({ ...last, state: "waiting" }));
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(wanted, source, part, abort.signal).then(setResult, () => {
        if (!abort.signal.aborted) setResult({ ...idle, state: "failed" });
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [wanted, source, part]);
  return result;
}

async function ask(
  query: string,
  source: string | null,
  part: string | null,
  signal: AbortSignal,
): Promise<SearchState> {
  const parameters = new URLSearchParams({ q: query });
  if (source) parameters.set("source", source);
  if (source && part) parameters.set("part", part);
  const response = await fetch(`/api/search?${parameters}`, { signal });
  if (!response.ok) throw new Error(`Search answered ${response.status}`);
  const { hits, total } = (await response.json()) as {
    hits: SearchHit[];
    total: number;
  };
  return { state: "found", hits, total };
}
