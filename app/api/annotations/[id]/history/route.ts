import { annotationHistory } from "@/lib/server/history";
import { route } from "@/lib/server/route";

export const GET = route(({ db, param }) =>
  Response.json({ events: annotationHistory(db, param("id")) }),
);
