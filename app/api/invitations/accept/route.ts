import { acceptLink } from "@/lib/server/accounts/invite";
import { requireAccounts } from "@/lib/server/accounts/settings";
import { signIn } from "@/lib/server/accounts/sign-in";
import { readJson } from "@/lib/server/body";
import { route } from "@/lib/server/route";

/** Uses a link; whoever has just chosen a password is signed in with it. */
export const POST = route("acceptInvitation", async ({ db, request }) => {
  const settings = requireAccounts();
  const input = await readJson(request);
  const { email, signIn: fresh } = await acceptLink(db, input);
  if (!fresh) return Response.json({ email, signedIn: false });
  const { password } = input as { password: string };
  const headers = await signIn(db, settings, { email, password });
  return Response.json({ email, signedIn: true }, { headers });
});
