/** True when two values as JSON has them are the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object") return false;
  if (a === null || b === null || Array.isArray(a) !== Array.isArray(b)) {
    return false;
  }
  const one = Object.entries(a).filter(([, value]) => value !== undefined);
  const other = Object.entries(b).filter(([, value]) => value !== undefined);
  const inOther = new Map<string, unknown>(other);
  return (
    one.length === other.length &&
    one.every(
      ([key, value]) => inOther.has(key) && sameValue(value, inOther.get(key)),
    )
  );
}
