import { importReferencesSchema } from "@/lib/api/criticism";
import { readJson } from "@/lib/server/body";
import {
  citationsOf,
  importReferences,
} from "@/lib/server/criticism/references";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

/** Every reference of the case, set as a citation. */
export const GET = route("readCase", ({ db, param }) =>
  Response.json({ citations: citationsOf(db, param("slug")) }),
);

/** A bibliography as another program wrote it. */
export const POST = route("argue", async ({ db, param, request, reviewer }) => {
  const json = await readJson(request, MAX_BIBLIOGRAPHY);
  const { text } = parseInput(importReferencesSchema, json);
  const imported = importReferences(db, param("slug"), reviewer(), text);
  return Response.json(imported, { status: 201 });
});

const MAX_BIBLIOGRAPHY = 8 * 1024 * 1024;
