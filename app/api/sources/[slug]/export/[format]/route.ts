import { exportEdition } from "@/lib/server/export-edition";
import { route } from "@/lib/server/route";

export const GET = route(async ({ db, param }) => {
  const { name, mediaType, bytes } = await exportEdition(
    db,
    param("slug"),
    param("format"),
  );
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
      // What was exported is data to keep, never a page to run here.
      "x-content-type-options": "nosniff",
    },
  });
});
