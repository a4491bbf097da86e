import { downloadResponse } from "@/lib/server/download-response";
import { readEnv } from "@/lib/server/env";
import { DOSSIER, exportInChild } from "@/lib/server/export-child";
import { beginExport } from "@/lib/server/export-jobs";
import { refuseWhileBlind } from "@/lib/server/rounds/carry";
import { route } from "@/lib/server/route";
import { sourceText } from "@/lib/server/text";

const orderOf = (slug: string) => ({ slug, format: DOSSIER, edition: null });

export const GET = route("packDossier", async ({ db, param, request }) => {
  const { version, source } = sourceText(db, param("slug"));
  refuseWhileBlind(db, version.id);
  const { slug } = source;
  const packed = await exportInChild(readEnv(), orderOf(slug));
  return downloadResponse(request, packed);
});

/** Begins to pack; the answer says where to ask after it. */
export const POST = route("packDossier", ({ db, param }) => {
  const { version, source } = sourceText(db, param("slug"));
  refuseWhileBlind(db, version.id);
  const { slug } = source;
  return Response.json(beginExport(readEnv(), orderOf(slug)), { status: 202 });
});
