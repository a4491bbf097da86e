import { changesSince, editionSummary } from "@/lib/server/editions";
import { route } from "@/lib/server/route";

export const GET = route("readEditions", ({ db, param }) => {
  const [slug, id] = [param("slug"), param("id")];
  return Response.json({
    ...editionSummary(db, slug, id),
    since: changesSince(db, slug, id),
  });
});
