import type { Decisions } from "@/lib/replacement/contract";
import { readJson } from "@/lib/server/body";
import { decide } from "@/lib/server/replace";
import { route } from "@/lib/server/route";

export const POST = route(
  "prepareReplacement",
  async ({ db, request, param, reviewer }) => {
    // Parsed by `decide`.
    const decisions = (await readJson(request)) as Decisions;
    decide(db, param("slug"), reviewer(), decisions);
    return new Response(null, { status: 204 });
  },
);
