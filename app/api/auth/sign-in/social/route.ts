import { requireAccounts } from "@/lib/server/accounts/settings";
import { answerService } from "@/lib/server/accounts/sign-in";
import { route } from "@/lib/server/route";

/** Begins to sign in with another service; the library answers. */
export const POST = route("signIn", async ({ db, request }) => {
  const answered = await answerService(db, requireAccounts(), request);
  return answered ?? new Response(null, { status: 404 });
});
