import { z } from "zod";
import {
  emailSchema,
  inviteToSource,
  roleSchema,
} from "@/lib/server/accounts/invite";
import { listMembers } from "@/lib/server/accounts/members";
import { requireAccounts } from "@/lib/server/accounts/settings";
import { readJson } from "@/lib/server/body";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

export const GET = route("seeMembers", ({ db, param }) =>
  Response.json({ members: listMembers(db, param("slug")) }),
);

const schema = z.object({ email: emailSchema, role: roleSchema });

/** A link for somebody who is to have a role on this source. */
export const POST = route(
  "inviteMember",
  async ({ db, param, request, accountId }) => {
    const settings = requireAccounts();
    const { email, role } = parseInput(schema, await readJson(request));
    const sent = { by: accountId, settings };
    const link = inviteToSource(db, param("slug"), email, role, sent);
    return Response.json(link, { status: 201 });
  },
);
