/**
 * Values of xml:id: XML names, each once in a file. A document's own ids are
 * kept where they are names already, so that they can be cited across formats.
 */
const NAME = /^[A-Za-z_][\w.-]*$/;

export class XmlIds {
  private readonly given = new Map<string, string>();
  private readonly used = new Set<string>();

  /**
   * The xml:id of a thing, the same at every call. `kind` keeps apart what may
   * have equal ids ("page" 12 and "note" 12).
   */
  of(kind: string, id: string): string {
    const key = `${kind} ${id}`;
    const known = this.given.get(key);
    if (known !== undefined) return known;
    const made = this.unused(toName(kind, id));
    this.given.set(key, made);
    return made;
  }

  /** The pointer to a thing that has its xml:id already; null for all others. */
  pointer(kind: string, id: string | null): string | null {
    const known = id === null ? undefined : this.given.get(`${kind} ${id}`);
    return known === undefined ? null : `#${known}`;
  }

  private unused(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.used.has(name); count++) {
      name = `${wanted}.${count}`;
    }
    this.used.add(name);
    return name;
  }
}

function toName(kind: string, id: string): string {
  if (NAME.test(id)) return id;
  const safe = id.replace(
    /[^A-Za-z0-9.-]/gu,
    (character) => `_${character.codePointAt(0)?.toString(16)}_`,
  );
  return `${kind}-${safe}`;
}
