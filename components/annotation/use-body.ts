"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useController, useSaving } from "@/components/workbench/use-workbench";
import {
  type Annotation,
  type Body,
  bodySchema,
} from "@/lib/annotation/annotation";

/** Words rest this long before they are saved by themselves, in ms. */
const REST = 4000;
const FIELD = "body";

/**
 * The body of an annotation while somebody writes in it. Every change is kept
 * in the browser at once, and saved when the writer rests or leaves the field.
 */
export function useBody<T extends Body>(annotation: Annotation, saved: T) {
  const { store, drafts } = useController();
  const { id } = annotation;
  const [body, setBody] = useState<T>(
    () => draftOf(drafts.get(id, FIELD), saved) ?? saved,
  );
  const latest = useRef(body);
  const timer = useRef(0);

  const commit = useCallback(() => {
    clearTimeout(timer.current);
    const known = store.annotation(id);
    const next = latest.current;
    if (!known || known.status === "withdrawn") return;
    if (JSON.stringify(known.body) === JSON.stringify(next)) return;
    if (bodySchema.safeParse(next).success) {
      store.act({ type: "change", id, body: next });
    }
  }, [store, id]);

  const change = useCallback(
    (next: T, at: "now" | "later") => {
      latest.current = next;
      setBody(next);
      drafts.set(id, FIELD, JSON.stringify(next));
      clearTimeout(timer.current);
      if (at === "now") commit();
      else timer.current = window.setTimeout(commit, REST);
    },
    [commit, drafts, id],
  );

  // Leaving the form by any way saves what is in it.
  useEffect(() => commit, [commit]);
  // After that, so that what others did meanwhile is not taken for one's own.
  useEffect(() => store.hold(id), [store, id]);
  useForgetDraft(id);
  return { body, change, commit };
}

/** Once the server has the words, the browser need not keep them. */
function useForgetDraft(id: string): void {
  const { store, drafts } = useController();
  const { state } = useSaving();
  useEffect(() => {
    const words = drafts.get(id, FIELD);
    const known = store.annotation(id);
    const same = words !== null && words === JSON.stringify(known?.body);
    if (state === "saved" && same) drafts.clear(id, FIELD);
  }, [state, store, drafts, id]);
}

function draftOf<T extends Body>(words: string | null, saved: T): T | null {
  if (words === null) return null;
  try {
    const draft = JSON.parse(words) as Body;
    return draft.kind === saved.kind ? (draft as T) : null;
  } catch {
    return null;
  }
}
