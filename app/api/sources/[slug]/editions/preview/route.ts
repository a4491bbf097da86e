import { editionChoiceSchema } from "@/lib/edition/choice";
import { exportFormat } from "@/lib/export/registry";
import { readJson } from "@/lib/server/body";
import { editionReport } from "@/lib/server/edition-report";
import { previewEdition } from "@/lib/server/editions";
import { download } from "@/lib/server/export-edition";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

/** What a choice would give, in every format. */
export const POST = route("readEditions", async ({ db, param, request }) => {
  const choice = parseInput(editionChoiceSchema, await readJson(request));
  return Response.json(editionReport(db, param("slug"), choice));
});

/**
 * The HTML edition of a choice, to be looked at: in a place of its own, from
 * which it reaches nothing of the program's.
 */
export const GET = route("exportSource", async ({ db, param, query }) => {
  const asked = JSON.parse(query.get("choice") ?? "{}") as unknown;
  const choice = parseInput(editionChoiceSchema, asked);
  const edition = previewEdition(db, param("slug"), {
    ...choice,
    content: "whole",
  });
  const { bytes } = await download(edition, exportFormat("html"));
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "sandbox allow-scripts",
      "cache-control": "private, no-store",
    },
  });
});
