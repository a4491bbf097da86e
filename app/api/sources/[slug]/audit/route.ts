import { auditOfSource } from "@/lib/server/audit";
import { auditAnswer } from "@/lib/server/audit-answer";
import { route } from "@/lib/server/route";

export const GET = route("auditSource", ({ db, query, param }) =>
  auditAnswer(query, (part) => auditOfSource(db, param("slug"), part)),
);
