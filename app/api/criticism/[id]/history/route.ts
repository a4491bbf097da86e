import { objectHistory } from "@/lib/server/criticism/change";
import { route } from "@/lib/server/route";
import { ofObject } from "@/lib/server/source-of";

export const GET = route(
  "readCase",
  ({ db, param }) => Response.json({ events: objectHistory(db, param("id")) }),
  ofObject,
);
