import { findingPlaces } from "@/lib/server/lenses/places";
import { route } from "@/lib/server/route";

export const GET = route("readFindings", ({ db, param }) =>
  Response.json({ places: findingPlaces(db, param("slug")) }),
);
