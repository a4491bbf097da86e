import "server-only";
import { AppError } from "@/lib/core/errors";
import { type AccountSettings, readEnv } from "../env";

/** How people sign in here; AppError "bad-input" on a machine without accounts. */
export function requireAccounts(): AccountSettings {
  const { accounts } = readEnv();
  if (accounts) return accounts;
  throw new AppError(
    "bad-input",
    "This program runs on one person's machine, without accounts. See docs/server.md.",
  );
}
