/** What a command is given to work with: the door of the command line. */
import { resolve } from "node:path";
import { ownMachine } from "@/lib/access/actor";
import type { UseCase } from "@/lib/access/use-cases";
import { type Db, openData } from "@/lib/server/database";
import { allow, enter } from "@/lib/server/door";
import { callerFolder, type Env } from "@/lib/server/env";
import { currentReviewer } from "@/lib/server/reviewers";
import type { Call, Command } from "./command";

/** Runs a command; its database is opened when asked for, and closed after. */
export async function runWith(
  env: Env,
  command: Command,
  args: readonly string[],
  out: Pick<Call, "print" | "warn">,
): Promise<number> {
  let opened: Db | undefined;
  const db = () => {
    opened ??= openData(env);
    return opened;
  };
  const known = (useCase: UseCase) => {
    if (command.useCases.includes(useCase)) return;
    throw new RangeError(`"${command.usage}" does not name ${useCase}`);
  };
  const actor = () => ownMachine;
  const reviewer = () => currentReviewer(db());
  const call: Call = {
    ...out,
    env,
    actor,
    reviewer,
    path: (given) => resolve(callerFolder(env), given),
    enter: (useCase, source = "") => {
      known(useCase);
      return enter(db(), { actor: actor(), reviewer }, useCase, () => source);
    },
    allow: (useCase) => {
      known(useCase);
      allow(actor(), useCase);
    },
  };
  try {
    return await command.run(args, call);
  } finally {
    opened?.$client.close();
  }
}
