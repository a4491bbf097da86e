/** What the screens of rounds ask of the program. */
import { send, sendJson } from "@/lib/api/http";
import type {
  ComparedRound,
  JudgePassageRequest,
  OpenRoundRequest,
  PackageItem,
  RoundSummary,
  SettleRequest,
} from "@/lib/api/rounds";

export function roundsApi(slug: string, roundId = "") {
  const all = `/api/sources/${encodeURIComponent(slug)}/rounds`;
  const one = `${all}/${encodeURIComponent(roundId)}`;
  const item = (id: string) => `${one}/package/${encodeURIComponent(id)}`;
  return {
    open: async (request: OpenRoundRequest) =>
      json<RoundSummary>(await sendJson(all, request)),
    close: async () =>
      json<RoundSummary>(await send(one, { method: "DELETE" })),
    judge: async (id: string, request: JudgePassageRequest) =>
      json<PackageItem>(await sendJson(`${item(id)}/judgments`, request)),
    submit: async (id: string, outcome: "judged" | "nothing") =>
      json<PackageItem>(
        await send(`${item(id)}/submission`, {
          method: "PUT",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ outcome }),
        }),
      ),
    withdraw: (id: string, seen: number) =>
      sendJson(
        `/api/annotations/${encodeURIComponent(id)}`,
        { type: "withdraw", seen },
        "PATCH",
      ),
    settle: async (request: SettleRequest) =>
      json<ComparedRound>(await sendJson(`${one}/places`, request)),
    takeBack: async (id: string) =>
      json<ComparedRound>(
        await send(`${one}/settlements/${encodeURIComponent(id)}`, {
          method: "DELETE",
        }),
      ),
  };
}

async function json<T>(response: Response): Promise<T> {
  return (await response.json()) as T;
}

/** What went wrong, in words for the person. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : "This did not work.";
}
