import { requireAccounts } from "@/lib/server/accounts/settings";
import { signOut, signOutEverywhere } from "@/lib/server/accounts/sign-in";
import { route } from "@/lib/server/route";

export const POST = route(
  "signOutEverywhere",
  async ({ db, request, reviewer }) => {
    const settings = requireAccounts();
    const { id } = reviewer();
    const headers = await signOut(db, settings, request);
    signOutEverywhere(db, id);
    return Response.json({ signedIn: false }, { headers });
  },
);
