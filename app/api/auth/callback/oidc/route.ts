import { requireAccounts } from "@/lib/server/accounts/settings";
import { answerService } from "@/lib/server/accounts/sign-in";
import { route } from "@/lib/server/route";

/** Where the other service sends people back to; the library answers. */
export const GET = route("signIn", async ({ db, request }) => {
  const answered = await answerService(db, requireAccounts(), request);
  return answered ?? new Response(null, { status: 404 });
});
