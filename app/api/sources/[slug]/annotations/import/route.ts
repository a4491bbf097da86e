import { AppError } from "@/lib/core/errors";
import { annotateFromUpload } from "@/lib/server/annotate-from-file";
import { readForm } from "@/lib/server/body";
import { route } from "@/lib/server/route";

/** Adds annotations of other programs, field "file" of the form. */
export const POST = route(
  "annotateFromFile",
  async ({ db, param, request, reviewer }) => {
    const file = (await readForm(request)).get("file");
    if (!(file instanceof File)) {
      throw new AppError("bad-input", "The form has no file.");
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const upload = { name: file.name, bytes };
    const result = annotateFromUpload(db, param("slug"), upload, reviewer());
    return Response.json(result, { status: 201 });
  },
);
