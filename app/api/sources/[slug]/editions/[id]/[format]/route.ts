import { downloadResponse, isKnown } from "@/lib/server/download-response";
import { editionSummary } from "@/lib/server/editions";
import { exportEdition } from "@/lib/server/export-edition";
import { program } from "@/lib/server/program";
import { route } from "@/lib/server/route";

/** A frozen edition in one format: a stable address, the same bytes each time. */
export const GET = route(async ({ db, param, request }) => {
  const [slug, id, format] = [param("slug"), param("id"), param("format")];
  const { hash } = editionSummary(db, slug, id);
  const etag = `"${hash.slice(0, 32)}-${format}-${program.version}"`;
  if (isKnown(request, etag)) {
    return new Response(null, { status: 304, headers: { etag } });
  }
  const download = await exportEdition(db, slug, format, { edition: id });
  return downloadResponse(request, download, etag);
});
