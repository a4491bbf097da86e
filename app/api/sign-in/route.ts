import { requireAccounts } from "@/lib/server/accounts/settings";
import { signIn } from "@/lib/server/accounts/sign-in";
import { readJson } from "@/lib/server/body";
import { route } from "@/lib/server/route";

export const POST = route("signIn", async ({ db, request }) => {
  const input = await readJson(request);
  const headers = await signIn(db, requireAccounts(), input);
  return Response.json({ signedIn: true }, { headers });
});
