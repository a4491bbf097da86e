import { program } from "@/lib/server/program";
import { route } from "@/lib/server/route";

/** Answers when the program is up and its database opens. */
export const GET = route("checkHealth", () =>
  Response.json({ ok: true, version: program.version }),
);
