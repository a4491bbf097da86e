import { z } from "zod";
import { roleSchema } from "@/lib/server/accounts/invite";
import { changeMember } from "@/lib/server/accounts/members";
import { readJson } from "@/lib/server/body";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

const schema = z.object({ role: roleSchema.nullable() });

/** Another role, or (null) none any more. */
export const PATCH = route("changeMember", async ({ db, param, request }) => {
  const { role } = parseInput(schema, await readJson(request));
  changeMember(db, param("slug"), param("id"), role);
  return new Response(null, { status: 204 });
});
