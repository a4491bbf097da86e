/** Keys as words: from an event to "Mod+Shift+z", and from there to the eye. */

/** What of a keyboard event is looked at. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
> & { getModifierState?: (key: string) => boolean };

const MODIFIERS = new Set(["Control", "Meta", "Alt", "Shift", "AltGraph"]);

/**
 * The chord of a key press in the notation of shortcuts.ts; null for a
 * modifier alone. Signs are told by the character, so that "{" is found on
 * every layout, AltGr included; letters by the key cap when the layout writes
 * another script.
 */
export function chordOf(event: KeyPress, mac: boolean): string | null {
  if (MODIFIERS.has(event.key)) return null;
  const key = keyName(event);
  const sign = key.length === 1 && !/[a-z]/.test(key);
  const typedWithAltGr = sign && event.getModifierState?.("AltGraph") === true;
  const parts: string[] = [];
  if (!typedWithAltGr) {
    if (mac ? event.metaKey : event.ctrlKey) parts.push("Mod");
    if (mac && event.ctrlKey) parts.push("Ctrl");
    if (!mac && event.metaKey) parts.push("Meta");
    // On a Mac, Option writes signs: it is part of the character.
    if (event.altKey && !(mac && sign)) parts.push("Alt");
  }
  if (event.shiftKey && !sign) parts.push("Shift");
  return [...parts, key].join("+");
}

function keyName({ key, code }: KeyPress): string {
  if (key === " ") return "Space";
  if (key.length > 1) return key;
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const cap = /^Key([A-Z])$/.exec(code)?.[1];
  // A letter that is not Latin: Cyrillic, Greek, Hebrew layouts.
  return cap && /\p{L}/u.test(key) ? cap.toLowerCase() : key;
}

/** True for a chord that a person types when writing: no Mod, Alt, F-key. */
export function isSingleKey(chord: string): boolean {
  return /^(Shift\+)?.$/u.test(chord);
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
};
const MAC_NAMES: Readonly<Record<string, string>> = {
  Mod: "⌘",
  Alt: "⌥",
  Shift: "⇧",
  Enter: "↵",
};

/** The caps to draw for one entry of `keys`: ["Ctrl", "K"], ["G", "R"]. */
export function keyCaps(keys: string, mac: boolean): string[] {
  return keys.split(" ").flatMap((chord) => {
    const parts = chord === "+" ? ["+"] : chord.split("+");
    return parts.map((part) => capOf(part, mac));
  });
}

function capOf(part: string, mac: boolean): string {
  if (mac && MAC_NAMES[part]) return MAC_NAMES[part];
  if (part === "Mod") return "Ctrl";
  return NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part);
}

/** True on Apple machines, where Mod is ⌘. */
export function isMac(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform);
}
