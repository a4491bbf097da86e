/** docs/command-line.md, written from what each command says of itself. */
import { commandNames, findCommand } from "@/lib/cli/registry";

/** The whole page; the same registry gives the same page. */
export async function commandLinePage(): Promise<string> {
  const commands = await Promise.all(commandNames.map(describe));
  return `# Command line

The same things as on the screens, for batches and scripts. Text goes to standard output, warnings to standard error. The exit code is 0 when it is done, 1 when an input was refused (one line says what and where), 2 when the command was called wrongly.

\`\`\`
npm run --silent substratum -- COMMAND …
\`\`\`

${commands.join("\n\n")}
`;
}

async function describe(name: string): Promise<string> {
  const command = await findCommand(name);
  if (!command) throw new Error(`The command ${name} cannot be loaded`);
  return `## ${name}\n\n${command.does}\n\n\`\`\`\n${command.usage}\n\`\`\``;
}
