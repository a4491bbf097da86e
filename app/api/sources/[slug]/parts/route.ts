import { partsOf } from "@/lib/server/criticism/parts";
import { route } from "@/lib/server/route";

/** Deliveries and voices, by which every list and count can be narrowed. */
export const GET = route("readCase", ({ db, param }) =>
  Response.json({ parts: partsOf(db, param("slug")) }),
);
