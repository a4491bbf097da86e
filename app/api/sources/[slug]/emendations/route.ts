import { emendRequestSchema } from "@/lib/emendation/emendation";
import { readJson } from "@/lib/server/body";
import { emend } from "@/lib/server/emend";
import { loadApparatus } from "@/lib/server/load-apparatus";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

export const GET = route("readSource", ({ db, param }) =>
  Response.json(loadApparatus(db, param("slug"))),
);

export const POST = route("emend", async ({ db, param, request, reviewer }) => {
  const wanted = parseInput(emendRequestSchema, await readJson(request));
  const made = emend(db, param("slug"), reviewer(), wanted);
  return Response.json(made, { status: 201 });
});
