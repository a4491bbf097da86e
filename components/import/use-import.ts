"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { showToast } from "@/components/ui/toast";
import type {
  ImportPreview,
  Metadata,
  ProfileChoice,
} from "@/lib/api/contract";
import {
  ImportRefused,
  type Progress,
  requestImport,
  requestPreview,
} from "./import-request";

export interface ImportState {
  readonly file: File | null;
  readonly preview: ImportPreview | null;
  /** Something is under way; `sent` is null while the server reads. */
  readonly busy: (Progress & { what: "reading" | "storing" }) | null;
  readonly error: string | null;
}

const start: ImportState = {
  file: null,
  preview: null,
  busy: null,
  error: null,
};

/** The course of one import: choose, look, choose another profile, accept. */
export function useImport() {
  const router = useRouter();
  const [state, setState] = useState<ImportState>(start);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  function begin(): AbortSignal {
    abort.current?.abort();
    abort.current = new AbortController();
    return abort.current.signal;
  }

  function fail(error: unknown) {
    const message =
      error instanceof ImportRefused
        ? error.message
        : "Something went wrong here. Nothing was stored.";
    setState((last) => ({ ...last, busy: null, error: message }));
  }

  async function look(file: File, profile: ProfileChoice = "auto") {
    const signal = begin();
    setState((last) => ({
      file,
      preview: last.file === file ? last.preview : null,
      busy: { what: "reading", sent: 0 },
      error: null,
    }));
    const onProgress = ({ sent }: Progress) =>
      setState((last) => ({ ...last, busy: { what: "reading", sent } }));
    try {
      const preview = await requestPreview(file, profile, onProgress, signal);
      setState({ file, preview, busy: null, error: null });
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
  }

  async function accept(metadata: Metadata) {
    const { file, preview } = state;
    if (!file || !preview || state.busy) return;
    const signal = begin();
    setState((last) => ({
      ...last,
      busy: { what: "storing", sent: 0 },
      error: null,
    }));
    try {
      const { slug } = await requestImport(
        file,
        preview.profile as ProfileChoice,
        metadata,
        ({ sent }) =>
          setState((last) => ({ ...last, busy: { what: "storing", sent } })),
        signal,
      );
      showToast({ title: "In the library", description: metadata.title });
      router.push(`/sources/${slug}/read`);
      router.refresh();
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
  }

  function leave() {
    begin();
    setState(start);
  }

  return { ...state, look, accept, leave };
}
