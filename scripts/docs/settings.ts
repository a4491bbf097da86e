/** Environment variables the project reads, found in its own sources. */

/** Set by Node.js, the shell or a service, not ours to explain. */
const FOREIGN = new Set([
  "CI",
  "HOME",
  "HOSTNAME",
  "INIT_CWD",
  "NEXT_RUNTIME",
  "NODE_ENV",
  "PATH",
  "TZ",
]);
const READ = /\benv(?:\.|\[["'])([A-Z][A-Z0-9_]*)/g;
const OWN = /["'`]((?:SUBSTRATUM|TEI)_[A-Z_]+)["'`]/g;

/** Names read in this source text, each once. */
export function settingsOf(source: string): string[] {
  const names = [READ, OWN].flatMap((pattern) =>
    [...source.matchAll(pattern)].map(([, name = ""]) => name),
  );
  return [...new Set(names)].filter((name) => !FOREIGN.has(name));
}
