import { inviteToReset } from "@/lib/server/accounts/invite";
import { requireAccount } from "@/lib/server/accounts/people";
import { requireAccounts } from "@/lib/server/accounts/settings";
import { route } from "@/lib/server/route";

/** A link by which somebody sets a new password. */
export const POST = route("resetPassword", ({ db, param, accountId }) => {
  const settings = requireAccounts();
  const { email } = requireAccount(db, param("id"));
  const link = inviteToReset(db, email, { by: accountId, settings });
  return Response.json(link, { status: 201 });
});
