"use client";

import { useEffect, useRef, useState } from "react";
import {
  type Progress,
  RequestRefused,
  sendTask,
} from "@/components/task/send-task";
import type {
  Decisions,
  RepairItem,
  Replacement,
} from "@/lib/replacement/contract";

type Decision = Decisions["decisions"][number];

/** The course of a replacement: prepare, decide, accept or drop. */
export function useReplacement(
  slug: string,
  prepared: Replacement | null,
  onAccepted: () => void,
) {
  const url = `/api/sources/${encodeURIComponent(slug)}/replacement`;
  const [found, setFound] = useState(prepared);
  const [busy, setBusy] = useState<Progress | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [newWitness, setNewWitness] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const abort = useRef<AbortController | null>(null);
  /** Decisions are sent one after another, in the order they were made. */
  const queue = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => () => abort.current?.abort(), []);

  async function work<T>(run: (signal: AbortSignal) => Promise<T>) {
    abort.current?.abort();
    abort.current = new AbortController();
    const { signal } = abort.current;
    setError(null);
    setBusy({ stage: "Beginning", share: null });
    try {
      return await run(signal);
    } catch (reason) {
      if (!signal.aborted) setError(wordsOf(reason));
      return null;
    } finally {
      if (!signal.aborted) setBusy(null);
    }
  }

  async function prepare(file: File) {
    const form = new FormData();
    form.set("file", file);
    const fields: Record<string, string> = newWitness
      ? { newWitness: "yes" }
      : {};
    const result = await work((signal) =>
      sendTask<Replacement>(url, form, fields, { onProgress: setBusy, signal }),
    );
    if (result) setFound(result);
  }

  async function accept() {
    const done = await work((signal) =>
      sendTask<{ slug: string }>(
        `${url}/accept`,
        new FormData(),
        {},
        {
          onProgress: setBusy,
          signal,
        },
      ),
    );
    if (done) onAccepted();
  }

  async function drop() {
    const done = await work((signal) => ask(url, "DELETE", null, signal));
    if (done) setFound(null);
  }

  function decide(item: RepairItem, choice: number | null) {
    const { annotationId, role, ordinal } = item;
    const name = { annotationId, role, ordinal };
    setFound((last) => last && withChoice(last, { ...name, choice }));
    setWaiting((count) => count + 1);
    queue.current = queue.current
      .then(() =>
        ask(`${url}/decisions`, "POST", { decisions: [{ ...name, choice }] }),
      )
      .then(
        () => setError(null),
        (reason) => {
          setError(wordsOf(reason));
          setFound(
            (last) =>
              last && withChoice(last, { ...name, choice: item.choice }),
          );
        },
      )
      .finally(() => setWaiting((count) => count - 1));
  }

  function cancel() {
    abort.current?.abort();
    setBusy(null);
  }

  const unsaved = waiting > 0;
  return {
    found,
    busy,
    error,
    unsaved,
    newWitness,
    setNewWitness,
    prepare,
    decide,
    accept,
    drop,
    cancel,
  };
}

function withChoice(found: Replacement, decision: Decision): Replacement {
  return {
    ...found,
    items: found.items.map((item) =>
      item.annotationId === decision.annotationId &&
      item.role === decision.role &&
      item.ordinal === decision.ordinal
        ? { ...item, choice: decision.choice }
        : item,
    ),
  };
}

/** A short request; its refusal in the words of the server. */
async function ask(
  url: string,
  method: "POST" | "DELETE",
  body: unknown,
  signal?: AbortSignal,
): Promise<true> {
  const response = await fetch(url, {
    method,
    ...(body === null
      ? {}
      : {
          body: JSON.stringify(body),
          headers: { "content-type": "application/json" },
        }),
    ...(signal ? { signal } : {}),
  });
  if (response.ok) return true;
  const answer = (await response.json().catch(() => null)) as {
    error?: { code: string; message: string };
  } | null;
  throw new RequestRefused(
    answer?.error?.code ?? "unavailable",
    answer?.error?.message ?? `The server answered ${response.status}.`,
  );
}

function wordsOf(reason: unknown): string {
  return reason instanceof RequestRefused
    ? reason.message
    : "The server cannot be reached. Nothing was changed.";
}
