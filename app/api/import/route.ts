import { ownWhatWasImported } from "@/lib/server/accounts/members";
import { readForm } from "@/lib/server/body";
import { readImportForm } from "@/lib/server/import-form";
import { importSourceInWorker } from "@/lib/server/import-source";
import { route } from "@/lib/server/route";

export const POST = route(
  "importSource",
  async ({ db, request, accountId }) => {
    const form = await readImportForm(await readForm(request));
    const watch = { signal: request.signal };
    const { slug } = await importSourceInWorker(db, form, watch);
    ownWhatWasImported(db, slug, accountId);
    return Response.json({ slug }, { status: 201 });
  },
);
