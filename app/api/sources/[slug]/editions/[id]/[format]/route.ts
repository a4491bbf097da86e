import { exportFormat } from "@/lib/export/registry";
import { downloadResponse, isKnown } from "@/lib/server/download-response";
import { editionSummary } from "@/lib/server/editions";
import { readEnv } from "@/lib/server/env";
import { exportInChild } from "@/lib/server/export-child";
import { program } from "@/lib/server/program";
import { route } from "@/lib/server/route";
import { requireSource } from "@/lib/server/text";

/** A frozen edition in one format: a stable address, the same bytes each time. */
export const GET = route("exportSource", async ({ db, param, request }) => {
  const { slug } = requireSource(db, param("slug"));
  const { id: format } = exportFormat(param("format"));
  const { id, hash } = editionSummary(db, slug, param("id"));
  const etag = `"${hash.slice(0, 32)}-${format}-${program.version}"`;
  if (isKnown(request, etag)) {
    return new Response(null, { status: 304, headers: { etag } });
  }
  const order = { slug, format, edition: id };
  return downloadResponse(request, await exportInChild(readEnv(), order), etag);
});
