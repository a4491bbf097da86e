/** What a command of the command line is. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Actor } from "@/lib/access/actor";
import type { UseCase } from "@/lib/access/use-cases";
import type { Reviewer } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";
import type { Entered } from "@/lib/server/door";
import type { Env } from "@/lib/server/env";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What a command is given to work with. */
export interface Call {
  readonly env: Env;
  /** The database for a use case on a source; opened when first asked for. */
  enter<U extends UseCase>(useCase: U, source?: string): Entered<U>;
  /** The same for what must have the file of the database to itself. */
  readonly allow: (useCase: UseCase) => void;
  readonly actor: () => Actor;
  /** Id of the account of --as; null without it. */
  readonly accountId: () => string | null;
  /** In whose name it is done. */
  readonly reviewer: () => Reviewer;
  readonly print: (line: string) => void;
  /** A line on standard error. */
  readonly warn: (line: string) => void;
  /** A path as the person meant it, absolute. */
  readonly path: (given: string) => string;
}

export interface Command {
  readonly usage: string;
  readonly does: string;
  /** What it asks of the program: nothing else will be granted. */
  readonly useCases: readonly UseCase[];
  /** Gives the exit code: 0 done, 1 refused. */
  run(args: readonly string[], call: Call): number | Promise<number>;
}

/** AppError "usage" for an option that is not there or has no value. */
export function parse<const T extends Options>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw usage(message.split(/[.\n]/)[0] ?? message);
  }
}

/** Exactly these positional arguments; AppError "usage" names the others. */
export function exactly<const Names extends readonly string[]>(
  given: readonly string[],
  ...names: Names
): { [K in keyof Names]: string } {
  const missing = names[given.length];
  if (missing !== undefined) throw usage(`${missing} is missing`);
  const extra = given[names.length];
  if (extra !== undefined) throw usage(`"${extra}" is too much`);
  // As many as there are names: checked above.
  return [...given] as unknown as { [K in keyof Names]: string };
}

export function usage(message: string): AppError {
  return new AppError("usage", message);
}

export function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
