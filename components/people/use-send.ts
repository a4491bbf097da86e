"use client";

import { useState } from "react";
import { sendJson } from "@/lib/api/http";
import { AppError } from "@/lib/core/errors";

interface Sending {
  readonly error: string | null;
  readonly busy: boolean;
  /** Gives the answer; null when it failed, and `error` says why. */
  send<T>(
    url: string,
    body: unknown,
    method?: "POST" | "PATCH",
  ): Promise<T | null>;
}

/** Sends a form, and keeps what went wrong to be shown beside it. */
export function useSend(): Sending {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function send<T>(
    url: string,
    body: unknown,
    method: "POST" | "PATCH" = "POST",
  ): Promise<T | null> {
    setBusy(true);
    setError(null);
    try {
      const answer = await sendJson(url, body, method);
      return (answer.status === 204 ? {} : await answer.json()) as T;
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure;
      setError(failure.message);
      return null;
    } finally {
      setBusy(false);
    }
  }
  return { error, busy, send };
}
