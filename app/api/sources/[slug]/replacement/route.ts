import { readForm } from "@/lib/server/body";
import { readImportForm } from "@/lib/server/import-form";
import {
  dropReplacement,
  loadReplacement,
  prepareReplacement,
} from "@/lib/server/replace";
import { route } from "@/lib/server/route";
import { taskAnswer } from "@/lib/server/task-answer";

export const GET = route("prepareReplacement", ({ db, param }) =>
  Response.json(loadReplacement(db, param("slug")), {
    headers: { "cache-control": "private, no-store" },
  }),
);

/** Fields "file", "off" as for an import; "newWitness" = "yes". */
export const POST = route(
  "prepareReplacement",
  async ({ db, request, param, reviewer }) => {
    const form = await readForm(request);
    const { file, off } = await readImportForm(form);
    const newWitness = form.get("newWitness") === "yes";
    const wanted = { file, off, newWitness };
    return taskAnswer(request, (watch) =>
      prepareReplacement(db, param("slug"), reviewer(), wanted, watch),
    );
  },
);

export const DELETE = route("prepareReplacement", ({ db, param, reviewer }) => {
  dropReplacement(db, param("slug"), reviewer());
  return new Response(null, { status: 204 });
});
