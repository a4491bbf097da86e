import { exportFormat } from "@/lib/export/registry";
import { downloadResponse } from "@/lib/server/download-response";
import { readEnv } from "@/lib/server/env";
import { exportInChild } from "@/lib/server/export-child";
import { route } from "@/lib/server/route";
import { requireSource } from "@/lib/server/text";

/** All that stands on a source now, in one format. */
export const GET = route("exportSource", async ({ db, param, request }) => {
  const { slug } = requireSource(db, param("slug"));
  const { id } = exportFormat(param("format"));
  const order = { slug, format: id, edition: null };
  return downloadResponse(request, await exportInChild(readEnv(), order));
});
