/**
 * What can be done at this moment. Each part of the screen offers its commands
 * while it is there; the keyboard and the palette run them by id. The part
 * that came last is asked first.
 */
import type { CommandId } from "./shortcuts";

/** Does the command; false hands it to whoever offered it before. */
export type Command = () => boolean | undefined;
export type Commands = Partial<Record<CommandId, Command>>;

let offers: readonly Commands[] = [];
const listeners = new Set<() => void>();

/** Offers commands until the returned function is called. */
export function offerCommands(commands: Commands): () => void {
  offers = [commands, ...offers];
  notify();
  return () => {
    offers = offers.filter((offer) => offer !== commands);
    notify();
  };
}

/** Runs a command; false when nobody here can. */
export function runCommand(id: CommandId): boolean {
  for (const offer of offers) {
    const command = offer[id];
    if (command && command() !== false) return true;
  }
  return false;
}

/** Ids of the commands somebody offers now; the same set until it changes. */
export function offeredCommands(): ReadonlySet<CommandId> {
  return offered;
}

/** Calls back whenever the offers change (for useSyncExternalStore). */
export function onOffersChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let offered: ReadonlySet<CommandId> = new Set();

function notify(): void {
  offered = new Set(offers.flatMap((o) => Object.keys(o) as CommandId[]));
  for (const listener of listeners) listener();
}
