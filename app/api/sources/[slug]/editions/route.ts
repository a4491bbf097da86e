import { editionChoiceSchema } from "@/lib/edition/choice";
import { readJson } from "@/lib/server/body";
import { freezeEdition, listEditions } from "@/lib/server/editions";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

export const GET = route("readEditions", ({ db, param }) =>
  Response.json({ editions: listEditions(db, param("slug")) }),
);

export const POST = route("freezeEdition", async ({ db, param, request }) => {
  const choice = parseInput(editionChoiceSchema, await readJson(request));
  const edition = freezeEdition(db, param("slug"), choice);
  return Response.json(edition, { status: 201 });
});
