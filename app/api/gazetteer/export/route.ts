import { factsCsv } from "@/lib/server/lenses/gazetteer";
import { route } from "@/lib/server/route";

export const GET = route(
  "readGazetteer",
  ({ db }) =>
    new Response(factsCsv(db), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="facts.csv"',
      },
    }),
);
