import { z } from "zod";
import { exportFormat } from "@/lib/export/registry";
import { readJson } from "@/lib/server/body";
import { readEnv } from "@/lib/server/env";
import { beginExport } from "@/lib/server/export-jobs";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";
import { requireSource } from "@/lib/server/text";

const orderSchema = z.object({
  format: z.string().max(40),
  edition: z.string().max(64).nullable(),
});

/** Begins an export; the answer says where to ask after it. */
export const POST = route("exportSource", async ({ db, param, request }) => {
  const { format, edition } = parseInput(orderSchema, await readJson(request));
  const { slug } = requireSource(db, param("slug"));
  const { id } = exportFormat(format);
  const job = beginExport(readEnv(), { slug, format: id, edition });
  return Response.json(job, { status: 202 });
});
