import "server-only";
import { z } from "zod";
import { type AuditEntry, type AuditPart, auditCsv } from "./audit";
import { parseInput } from "./parse";

const querySchema = z.object({
  format: z.enum(["json", "csv"]).default("json"),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().positive().max(100_000).optional(),
});

/** The audit as the address asks for it: ?format=csv, ?before=, ?limit=. */
export function auditAnswer(
  query: URLSearchParams,
  read: (part: AuditPart) => AuditEntry[],
): Response {
  const { format, ...part } = parseInput(
    querySchema,
    Object.fromEntries(query),
  );
  const entries = read(part);
  const headers = { "cache-control": "private, no-store" };
  if (format === "json") return Response.json({ entries }, { headers });
  return new Response(Buffer.from(auditCsv(entries)), {
    headers: {
      ...headers,
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="audit.csv"',
    },
  });
}
