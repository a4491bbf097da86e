"use client";

import { useSyncExternalStore } from "react";

const query = "(max-width: 800px)";

function listen(listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** True where three columns do not fit. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    listen,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
