/**
 * Keys that a person chose for a command instead of ours. Kept per browser,
 * since they belong to the hands and the keyboard and not to the person.
 */
import { type CommandId, type Shortcut, shortcuts } from "./shortcuts";

const KEY = "substratum:own-keys";

type OwnKeys = Readonly<Record<string, string>>;

const listeners = new Set<() => void>();
let cached: { words: string | null; list: readonly Shortcut[] } | null = null;

/** The shortcuts as they are now: the same list until one is changed. */
export function currentShortcuts(): readonly Shortcut[] {
  const words = stored();
  if (cached?.words !== words) {
    cached = { words, list: withOwnKeys(parse(words)) };
  }
  return cached.list;
}

/** Calls back when keys were changed, in other windows too. */
export function onOwnKeysChange(listener: () => void): () => void {
  listeners.add(listener);
  const onStorage = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) listener();
  };
  addEventListener("storage", onStorage);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", onStorage);
  };
}

/**
 * Gives a command this chord, in the notation of shortcuts.ts, in place of its
 * keys. Answers the command that has it already: then nothing is changed.
 */
export function chooseKey(id: CommandId, chord: string): Shortcut | null {
  const taken = holderOf(chord, currentShortcuts());
  if (taken && taken.id !== id) return taken;
  store({ ...parse(stored()), [id]: chord });
  return null;
}

/**
 * Gives a command our keys back. Answers the command that has one of them
 * meanwhile: then nothing is changed.
 */
export function giveBackKey(id: CommandId): Shortcut | null {
  const { [id]: _given, ...others } = parse(stored());
  const ours = shortcuts.find((one) => one.id === id)?.keys ?? [];
  const rest = withOwnKeys(others).filter((one) => one.id !== id);
  const taken = ours.map((chord) => holderOf(chord, rest)).find(Boolean);
  if (taken) return taken;
  store(others);
  return null;
}

/** Gives all commands our keys back. */
export function giveBackAllKeys(): void {
  store({});
}

/** True when the keys of the command are the person's. */
export function hasOwnKey({ id, keys }: Shortcut): boolean {
  return shortcuts.find((one) => one.id === id)?.keys !== keys;
}

/** True for what can be a command: letters, signs and F keys, with or without Ctrl and Alt. */
export function mayBeKey(chord: string): boolean {
  return /^(Mod\+)?(Alt\+)?(Shift\+)?([^\s]|F\d+)$/u.test(chord);
}

/** The command that hears this chord, alone or as the first of two. */
function holderOf(
  chord: string,
  list: readonly Shortcut[],
): Shortcut | undefined {
  const [first] = chord.split(" ");
  return list.find(
    ({ local, keys }) =>
      !local &&
      keys.some(
        (one) => one === chord || one === first || one.startsWith(`${chord} `),
      ),
  );
}

function withOwnKeys(own: OwnKeys): readonly Shortcut[] {
  return shortcuts.map((shortcut) => {
    const chord = shortcut.local ? undefined : own[shortcut.id];
    return chord === undefined ? shortcut : { ...shortcut, keys: [chord] };
  });
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(own: OwnKeys): void {
  try {
    if (Object.keys(own).length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(own));
  } catch {
    // A browser without storage keeps our keys.
  }
  for (const listener of listeners) listener();
}

/** What does not read as chosen keys is passed over. */
function parse(words: string | null): OwnKeys {
  try {
    const read: unknown = JSON.parse(words ?? "{}");
    const entries = Object.entries(read ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}
