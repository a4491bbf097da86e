/** What the Emend mode asks of the server. */

import { ask, tell } from "@/lib/editor/store/http-api";
import type { ApparatusEntry } from "@/lib/emendation/apparatus";
import type {
  EmendAnswer,
  Emendation,
  EmendationChange,
  EmendRequest,
} from "@/lib/emendation/emendation";

export interface EmendApi {
  load(): Promise<{
    readonly textVersion: string;
    readonly entries: readonly ApparatusEntry[];
    readonly emendations: readonly Emendation[];
  }>;
  emend(request: EmendRequest): Promise<EmendAnswer>;
  change(id: string, change: EmendationChange): Promise<EmendAnswer>;
}

export function httpEmendApi(slug: string): EmendApi {
  const base = `/api/sources/${encodeURIComponent(slug)}/emendations`;
  return {
    load: () => ask(base),
    emend: (request) => tell(base, request),
    change: (id, change) =>
      tell(`/api/emendations/${encodeURIComponent(id)}`, change, "PATCH"),
  };
}
