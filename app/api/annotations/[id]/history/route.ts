import { annotationHistory } from "@/lib/server/history";
import { route } from "@/lib/server/route";
import { ofAnnotation } from "@/lib/server/source-of";

export const GET = route(
  "readAnnotations",
  ({ db, param }) =>
    Response.json({ events: annotationHistory(db, param("id")) }),
  ofAnnotation,
);
