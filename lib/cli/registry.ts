/** The commands, each loaded only when it is asked for. */
import type { Command } from "./command";

const loaders = {
  import: async () => (await import("./commands/import")).importCommand,
  sources: async () => (await import("./commands/sources")).sourcesCommand,
  inspect: async () => (await import("./commands/inspect")).inspectCommand,
  annotate: async () => (await import("./commands/annotate")).annotateCommand,
  annotations: async () =>
    (await import("./commands/annotations")).annotationsCommand,
  emend: async () => (await import("./commands/emend")).emendCommand,
  emendations: async () =>
    (await import("./commands/emendations")).emendationsCommand,
  edition: async () => (await import("./commands/edition")).editionCommand,
  "import-case": async () =>
    (await import("./commands/import-case")).importCaseCommand,
  references: async () =>
    (await import("./commands/references")).referencesCommand,
  export: async () => (await import("./commands/export")).exportCommand,
  dossier: async () => (await import("./commands/dossier")).dossierCommand,
  lens: async () => (await import("./commands/lens")).lensCommand,
  search: async () => (await import("./commands/search")).searchCommand,
  replace: async () => (await import("./commands/replace")).replaceCommand,
  account: async () => (await import("./commands/account")).accountCommand,
  audit: async () => (await import("./commands/audit")).auditCommand,
  check: async () => (await import("./commands/upkeep")).checkCommand,
  backup: async () => (await import("./commands/upkeep")).backupCommand,
  restore: async () => (await import("./commands/upkeep")).restoreCommand,
} satisfies Record<string, () => Promise<Command>>;

export const commandNames = Object.keys(loaders);

/** The command of this name, or nothing. */
export async function findCommand(name: string): Promise<Command | null> {
  if (!Object.hasOwn(loaders, name)) return null;
  return await loaders[name as keyof typeof loaders]();
}
