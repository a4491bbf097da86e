/** Findings over HTTP. Failures are said in a toast; the answer is then null. */
import { showToast } from "@/components/ui/toast";
import type {
  DecisionRequest,
  Fact,
  FindingsPayload,
  RunState,
  StoredFinding,
} from "@/lib/api/findings";
import type { GazetteerEntry } from "@/lib/lenses/gazetteer/entry";

function base(slug: string): string {
  return `/api/sources/${encodeURIComponent(slug)}/findings`;
}

export function fetchFindings(slug: string): Promise<FindingsPayload | null> {
  return ask("GET", base(slug));
}

export function fetchRun(slug: string): Promise<RunState | null> {
  return ask("GET", `${base(slug)}/run`);
}

/** Starts lenses by their ids; none is all. */
export function startRun(
  slug: string,
  only: readonly string[],
): Promise<RunState | null> {
  return ask("POST", `${base(slug)}/run`, { only });
}

export function stopRun(slug: string): Promise<RunState | null> {
  return ask("DELETE", `${base(slug)}/run`);
}

export function decide(
  slug: string,
  id: string,
  decision: DecisionRequest,
): Promise<StoredFinding | null> {
  return ask("PATCH", `${base(slug)}/${encodeURIComponent(id)}`, decision);
}

export async function fetchFacts(): Promise<readonly Fact[] | null> {
  const answer = await ask<{ facts: readonly Fact[] }>("GET", "/api/gazetteer");
  return answer?.facts ?? null;
}

export function switchFact(id: string, off: boolean): Promise<Fact | null> {
  const url = `/api/gazetteer/${encodeURIComponent(id)}`;
  return ask("PATCH", url, { off });
}

export function saveFact(fact: GazetteerEntry): Promise<Fact | null> {
  return ask("POST", "/api/gazetteer", fact);
}

/** Takes away a fact of the user's; one that the program brings comes back. */
export async function withdrawFact(id: string): Promise<boolean> {
  const url = `/api/gazetteer/${encodeURIComponent(id)}`;
  return (await ask<unknown>("DELETE", url)) !== null;
}

export function importFacts(csv: string): Promise<{ added: number } | null> {
  return ask("POST", "/api/gazetteer/import", { csv });
}

async function ask<T>(
  method: string,
  url: string,
  body?: unknown,
): Promise<T | null> {
  const failed = (description: string) => {
    showToast({ title: "That did not work", description, failed: true });
    return null;
  };
  try {
    const response = await fetch(url, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    if (response.status === 204) return true as T;
    const answer = await response.json();
    if (response.ok) return answer as T;
    return failed(answer?.error?.message ?? `It said ${response.status}.`);
  } catch {
    return failed("The program cannot be reached. Is it running?");
  }
}
