/** What a command of the command line is. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { AppError } from "@/lib/core/errors";
import type { Db } from "@/lib/server/database";
import type { Env } from "@/lib/server/env";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What a command is given to work with. */
export interface Call {
  readonly env: Env;
  /** Opened on first use: help and restore do not need it. */
  readonly db: () => Db;
  readonly print: (line: string) => void;
  /** A line on standard error. */
  readonly warn: (line: string) => void;
  /** A path as the person meant it, absolute. */
  readonly path: (given: string) => string;
}

export interface Command {
  readonly usage: string;
  readonly does: string;
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
