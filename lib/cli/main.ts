/**
 * The command line: the use cases without a browser. Exit code 0 for success,
 * 1 for something refused (one line on standard error), 2 for wrong usage.
 */
import { AppError } from "@/lib/core/errors";
import { readEnv } from "@/lib/server/env";
import { commandNames, findCommand } from "./registry";

/** Runs one command line; gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { as, words } = inWhoseName(args);
    const [name, ...rest] = words;
    if (name === undefined) {
      warn(await help());
      return 2;
    }
    if (isHelp(name)) {
      print(await help());
      return 0;
    }
    return await runCommand(name, rest, as);
  } catch (error) {
    return failed(error);
  }
}

/** `--as ADDRESS` before the command: no more than this account may. */
function inWhoseName(args: readonly string[]) {
  const [option, address, ...words] = args;
  if (option !== "--as") return { as: null, words: args };
  if (address === undefined)
    throw new AppError("usage", "--as needs an ADDRESS");
  return { as: address, words };
}

async function runCommand(
  name: string,
  args: string[],
  as: string | null,
): Promise<number> {
  const command = await findCommand(name);
  if (!command) {
    throw new AppError(
      "usage",
      `there is no command "${name}"; choose one of ${commandNames.join(", ")}`,
    );
  }
  if (args.some(isHelp)) {
    print(`substratum ${command.usage}\n  ${command.does}`);
    return 0;
  }
  const { runWith } = await import("./call");
  return await runWith(readEnv(), command, args, { print, warn }, as);
}

async function help(): Promise<string> {
  const lines = ["Usage: substratum COMMAND", ""];
  for (const name of commandNames) {
    const command = await findCommand(name);
    if (command) lines.push(`  ${command.usage}\n      ${command.does}`);
  }
  lines.push(
    "",
    "On a server with accounts, substratum --as ADDRESS COMMAND does no more than that account may.",
  );
  lines.push("SUBSTRATUM_DATA names the data folder (default: ./data).");
  return lines.join("\n");
}

/** One line for a person; a stack only for what should never happen. */
function failed(error: unknown): number {
  if (!(error instanceof AppError)) {
    process.stderr.write("substratum: an error of the program itself\n");
    console.error(error);
    return 1;
  }
  const wrong = error.code === "usage";
  warn(`substratum: ${error.message}${wrong ? " (see --help)" : ""}`);
  return wrong ? 2 : 1;
}

function isHelp(word: string): boolean {
  return word === "--help" || word === "-h" || word === "help";
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
