import { readJson } from "@/lib/server/body";
import { decideFinding } from "@/lib/server/lenses/decide";
import { route } from "@/lib/server/route";

export const PATCH = route(
  "decideFinding",
  async ({ db, param, request, reviewer }) => {
    const wanted = await readJson(request);
    const [slug, id] = [param("slug"), param("id")];
    return Response.json(decideFinding(db, slug, id, reviewer(), wanted));
  },
);
