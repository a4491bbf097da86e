import { objectHistory } from "@/lib/server/criticism/change";
import { route } from "@/lib/server/route";

export const GET = route(({ db, param }) =>
  Response.json({ events: objectHistory(db, param("id")) }),
);
