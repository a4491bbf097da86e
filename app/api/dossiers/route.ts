import { AppError } from "@/lib/core/errors";
import { readForm } from "@/lib/server/body";
import { openDossierInChild } from "@/lib/server/dossier-archive/open-in-child";
import { readEnv } from "@/lib/server/env";
import { route } from "@/lib/server/route";

/** Rebuilds a source from its archive, field "file" of the form. */
export const POST = route("openDossier", async ({ request }) => {
  const file = (await readForm(request)).get("file");
  if (!(file instanceof File)) {
    throw new AppError("bad-input", "The form has no file.");
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = await openDossierInChild(readEnv(), bytes);
  return Response.json(opened, { status: 201 });
});
