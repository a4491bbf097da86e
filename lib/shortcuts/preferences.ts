/**
 * Single keys can be switched off (WCAG 2.1.4): speech input types letters.
 * Kept per browser, since it belongs to the hands and not to the person.
 */
const KEY = "substratum:single-keys";
const listeners = new Set<() => void>();

/** False when the reader has switched single keys off. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // A browser without storage keeps the keys on.
  }
  for (const listener of listeners) listener();
}

/** Calls back when the setting changes (for useSyncExternalStore). */
export function onSingleKeysChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
