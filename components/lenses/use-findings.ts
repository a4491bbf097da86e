"use client";

import { useCallback, useEffect, useState } from "react";
import type {
  FindingsPayload,
  RunState,
  StoredFinding,
} from "@/lib/api/findings";
import { decide, fetchFindings, fetchRun, startRun, stopRun } from "./api";

/** How often the screen asks how far a run is, in milliseconds. */
const LOOK = 400;

const idle: RunState = { state: "idle", done: 0, message: null };

/** Findings of a source, the run that looks for them, and decisions. */
export function useFindings(slug: string, first: FindingsPayload) {
  const [payload, setPayload] = useState(first);
  const [run, setRun] = useState<RunState>(idle);
  const running = run.state === "running";

  const reload = useCallback(async () => {
    const fresh = await fetchFindings(slug);
    if (fresh) setPayload(fresh);
  }, [slug]);

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(async () => {
      const now = await fetchRun(slug);
      if (!now) return;
      if (now.state !== "running") await reload();
      setRun(now);
    }, LOOK);
    return () => clearInterval(timer);
  }, [slug, running, reload]);

  return {
    payload,
    run,
    reload,
    start: async (only: readonly string[]) => {
      setRun({ state: "running", done: 0, message: null });
      setRun((await startRun(slug, only)) ?? idle);
    },
    stop: async () => {
      await stopRun(slug);
    },
    decide: async (
      finding: StoredFinding,
      state: StoredFinding["state"],
      reason: string,
    ) => {
      const decided = await decide(slug, finding.id, { state, reason });
      if (!decided) return false;
      await reload();
      return true;
    },
  };
}

export type Findings = ReturnType<typeof useFindings>;
