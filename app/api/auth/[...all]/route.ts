import { requireAccounts } from "@/lib/server/accounts/settings";
import { answerService } from "@/lib/server/accounts/sign-in";
import { route } from "@/lib/server/route";

/** Signing in with another service; the library answers. */
const answer = route("signIn", async ({ db, request }) => {
  const answered = await answerService(db, requireAccounts(), request);
  return answered ?? new Response(null, { status: 404 });
});

export const GET = answer;
export const POST = answer;
