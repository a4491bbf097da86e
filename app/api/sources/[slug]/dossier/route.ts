import { dossier } from "@/lib/server/criticism/dossier";
import { route } from "@/lib/server/route";

export const GET = route("readCase", ({ db, param, query }) => {
  const on = query.get("on") ?? undefined;
  const part = query.get("part") ?? undefined;
  return Response.json(dossier(db, param("slug"), { on, part }));
});
