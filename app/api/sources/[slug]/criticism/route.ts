import { createObjectSchema } from "@/lib/api/criticism";
import { readJson } from "@/lib/server/body";
import { createObject } from "@/lib/server/criticism/change";
import { criticismOn } from "@/lib/server/criticism/dossier";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

export const GET = route("readCase", ({ db, param, query }) => {
  const on = query.get("on") ?? undefined;
  const { objects } = criticismOn(db, param("slug"), on);
  return Response.json({ objects });
});

export const POST = route("argue", async ({ db, param, request, reviewer }) => {
  const wanted = parseInput(createObjectSchema, await readJson(request));
  const made = createObject(db, param("slug"), reviewer(), wanted);
  return Response.json(made, { status: 201 });
});
