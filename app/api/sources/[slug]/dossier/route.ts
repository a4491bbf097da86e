import { dossier } from "@/lib/server/criticism/dossier";
import { route } from "@/lib/server/route";

export const GET = route("readCase", ({ db, param, query }) =>
  Response.json(dossier(db, param("slug"), query.get("on") ?? undefined)),
);
