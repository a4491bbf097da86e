import { requireAccounts } from "@/lib/server/accounts/settings";
import { signOut } from "@/lib/server/accounts/sign-in";
import { route } from "@/lib/server/route";

export const POST = route("signOut", async ({ db, request }) => {
  const headers = await signOut(db, requireAccounts(), request);
  return Response.json({ signedIn: false }, { headers });
});
