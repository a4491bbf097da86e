import { z } from "zod";
import { emailSchema, inviteToProgram } from "@/lib/server/accounts/invite";
import { requireAccounts } from "@/lib/server/accounts/settings";
import { readJson } from "@/lib/server/body";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

const schema = z.object({
  email: emailSchema,
  administrator: z.boolean().default(false),
});

/** A link for somebody who is to have an account here. */
export const POST = route(
  "inviteAccount",
  async ({ db, request, accountId }) => {
    const settings = requireAccounts();
    const { email, administrator } = parseInput(
      schema,
      await readJson(request),
    );
    const sent = { by: accountId, settings };
    const link = inviteToProgram(db, email, administrator, sent);
    return Response.json(link, { status: 201 });
  },
);
