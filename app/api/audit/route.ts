import { wholeAudit } from "@/lib/server/audit";
import { auditAnswer } from "@/lib/server/audit-answer";
import { route } from "@/lib/server/route";

export const GET = route("auditServer", ({ db, query }) =>
  auditAnswer(query, (part) => wholeAudit(db, part)),
);
