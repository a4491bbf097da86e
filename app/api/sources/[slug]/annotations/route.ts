import { createRequestSchema } from "@/lib/api/contract";
import { createAnnotation } from "@/lib/server/annotate";
import { readJson } from "@/lib/server/body";
import { loadAnnotations } from "@/lib/server/load-annotations";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

export const GET = route("readAnnotations", ({ db, param, query }) => {
  const ids = query.get("ids")?.split(",").filter(Boolean);
  return Response.json({
    annotations: loadAnnotations(db, param("slug"), ids),
  });
});

export const POST = route(
  "annotate",
  async ({ db, param, request, reviewer }) => {
    const wanted = parseInput(createRequestSchema, await readJson(request));
    const made = createAnnotation(db, param("slug"), reviewer(), wanted);
    return Response.json(made, { status: 201 });
  },
);
