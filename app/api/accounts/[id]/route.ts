import { z } from "zod";
import { readmitAccount, removeAccount } from "@/lib/server/accounts/people";
import { readJson } from "@/lib/server/body";
import { parseInput } from "@/lib/server/parse";
import { route } from "@/lib/server/route";

export const PATCH = route("removeAccount", async ({ db, param, request }) => {
  const { removed } = parseInput(
    z.object({ removed: z.boolean() }),
    await readJson(request),
  );
  const change = removed ? removeAccount : readmitAccount;
  return Response.json(change(db, param("id")));
});
