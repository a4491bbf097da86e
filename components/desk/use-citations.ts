import { useEffect } from "react";
import { AppError } from "@/lib/core/errors";
import type { CriticalObject } from "@/lib/criticism/criticism";
import type { DeskApi } from "./api";
import type { Case } from "./case";

/** Has the citations set anew whenever a publication or its use has changed. */
export function useCitations(
  api: DeskApi,
  { objects }: Case,
  onCase: (change: (all: Case) => Case) => void,
): void {
  const state = objects.filter(cites).map(({ id, version }) => id + version);
  const key = state.join(" ");
  useEffect(() => {
    let here = key !== "";
    const ask = async () => {
      try {
        const citations = await api.citations();
        if (here) onCase((old) => ({ ...old, citations }));
      } catch (error) {
        // The titles are there all the same.
        if (!(error instanceof AppError)) throw error;
      }
    };
    if (here) void ask();
    return () => {
      here = false;
    };
  }, [api, key, onCase]);
}

function cites({ body }: CriticalObject): boolean {
  if (body.kind === "reference") return true;
  return body.kind === "evidence" && body.referenceId !== null;
}
