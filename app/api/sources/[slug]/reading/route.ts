import { readingRequestSchema } from "@/lib/api/contract";
import { readJson } from "@/lib/server/body";
import { markReading } from "@/lib/server/mark-reading";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

export const POST = route(
  "keepPlace",
  async ({ db, param, request, reviewer }) => {
    const place = parseInput(readingRequestSchema, await readJson(request));
    markReading(db, param("slug"), reviewer(), place);
    return new Response(null, { status: 204 });
  },
);
