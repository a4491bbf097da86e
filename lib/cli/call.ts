/** What a command is given to work with: the door of the command line. */
import { resolve } from "node:path";
import type { UseCase } from "@/lib/access/use-cases";
import { writeDown } from "@/lib/server/audit";
import { type Db, openData } from "@/lib/server/database";
import { admit, allow } from "@/lib/server/door";
import { callerFolder, type Env } from "@/lib/server/env";
import { visitorOnMachine } from "@/lib/server/visitor";
import type { Call, Command } from "./command";

/**
 * Runs a command; its database is opened when asked for, and closed after.
 * `as` is the address of the account in whose name it runs.
 */
export async function runWith(
  env: Env,
  command: Command,
  args: readonly string[],
  out: Pick<Call, "print" | "warn">,
  as: string | null = null,
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
  const who = once(() => visitorOnMachine(db, env, as));
  const actor = () => who().actor;
  const call: Call = {
    ...out,
    env,
    actor,
    accountId: () => who().accountId,
    reviewer: () => who().reviewer(),
    path: (given) => resolve(callerFolder(env), given),
    enter: (useCase, source = "") => {
      known(useCase);
      const entered = admit(db(), who(), useCase, () => source);
      const { sourceId } = entered;
      const done = { useCase, sourceId, thing: null, door: "command" } as const;
      writeDown(db(), who(), done);
      return entered.db;
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

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
