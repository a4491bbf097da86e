"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type Progress, RequestRefused } from "@/components/task/send-task";
import { showToast } from "@/components/ui/toast";
import type { Metadata, ProfileChoice } from "@/lib/api/contract";
import type { SwitchedOff } from "@/lib/import/switches";
import {
  type Chosen,
  requestImport,
  requestPreview,
  type Wanted,
} from "./import-request";
import { PartsAtHand, type WholePreview } from "./whole-preview";

export interface ImportState {
  readonly chosen: Chosen | null;
  readonly preview: WholePreview | null;
  readonly wanted: Wanted;
  /** What the person wrote of this file; kept whatever happens. */
  readonly metadata: Metadata | null;
  readonly busy: (Progress & { readonly what: "reading" | "storing" }) | null;
  readonly error: string | null;
}

const start: ImportState = {
  chosen: null,
  preview: null,
  wanted: { profile: "auto", off: null },
  metadata: null,
  busy: null,
  error: null,
};

/** Switches turned in one go are read in together. */
const TOGETHER = 120;

/** The course of one import: choose, look, switch, look again, accept. */
export function useImport() {
  const router = useRouter();
  const [state, setState] = useState<ImportState>(start);
  const abort = useRef<AbortController | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const parts = useRef(new PartsAtHand());
  useEffect(() => () => abort.current?.abort(), []);

  function begin(): AbortSignal {
    if (timer.current) clearTimeout(timer.current);
    abort.current?.abort();
    abort.current = new AbortController();
    return abort.current.signal;
  }

  const report = (what: "reading" | "storing") => (progress: Progress) =>
    setState((last) => ({ ...last, busy: { what, ...progress } }));

  function fail(error: unknown) {
    const message =
      error instanceof RequestRefused
        ? error.message
        : "Something went wrong here. Nothing was stored.";
    setState((last) => ({ ...last, busy: null, error: message }));
  }

  async function look(chosen: Chosen, wanted: Wanted) {
    const signal = begin();
    setState((last) => ({
      ...last,
      chosen,
      wanted,
      busy: { what: "reading", stage: "Sending the file", share: 0 },
      error: null,
    }));
    try {
      const sent = await requestPreview(
        chosen,
        wanted,
        parts.current.hashes(),
        {
          onProgress: report("reading"),
          signal,
        },
      );
      const preview = parts.current.whole(sent);
      setState((last) => ({
        ...last,
        chosen: { file: chosen.file, sha256: preview.sha256 },
        preview,
        // What the program left off by itself can be switched on from here.
        wanted: { ...last.wanted, off: preview.off },
        metadata: last.metadata ?? preview.metadata,
        busy: null,
      }));
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
  }

  function choose(file: File) {
    parts.current = new PartsAtHand();
    setState({ ...start });
    void look({ file, sha256: null }, start.wanted);
  }

  function readAs(profile: ProfileChoice) {
    if (state.chosen) void look(state.chosen, { ...state.wanted, profile });
  }

  /** Shows the switches at once and reads the file again soon. */
  function switchOff(off: SwitchedOff) {
    const { chosen, preview, wanted } = state;
    if (!chosen || !preview) return;
    begin();
    // The profile on the screen, not another one that "auto" may now choose.
    const profile = preview.profile as ProfileChoice;
    const next = { ...wanted, profile, off };
    setState((last) => ({
      ...last,
      wanted: next,
      busy: { what: "reading", stage: "Reading again", share: null },
      error: null,
    }));
    timer.current = setTimeout(() => void look(chosen, next), TOGETHER);
  }

  async function accept() {
    const { chosen, preview, wanted, metadata, busy } = state;
    if (!chosen || !preview || !metadata || busy) return;
    const signal = begin();
    report("storing")({ stage: "Storing", share: null });
    setState((last) => ({ ...last, error: null }));
    try {
      const profile = preview.profile as ProfileChoice;
      const { slug } = await requestImport(
        chosen,
        { ...wanted, profile },
        metadata,
        { onProgress: report("storing"), signal },
      );
      showToast({ title: "In the library", description: metadata.title });
      router.push(`/sources/${slug}/read`);
      router.refresh();
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
  }

  /** Ends what is under way; nothing was stored. */
  function cancel() {
    begin();
    setState((last) => ({ ...last, busy: null }));
  }

  function leave() {
    begin();
    setState(start);
  }

  function describe(metadata: Metadata) {
    setState((last) => ({ ...last, metadata }));
  }

  return {
    ...state,
    choose,
    readAs,
    switchOff,
    describe,
    accept,
    cancel,
    leave,
  };
}
