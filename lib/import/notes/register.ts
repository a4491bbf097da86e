/**
 * Keeps account of the notes of a source, by group and number. A group is what
 * numbers begin anew in: "p30" a page, "c2" a chapter, null the whole source.
 */
export class NoteRegister {
  private readonly bodies = new Map<string, string>();
  private readonly calls = new Map<string, number>();
  private readonly ids = new Set<string>();
  private stars = 0;

  /** The id of a new note: "n-p30-2", with a letter when that is taken. */
  addBody(group: string | null, number: string): string {
    const base = `n-${within(group, number)}`;
    let id = base;
    for (let n = 2; this.ids.has(id); n++) id = `${base}-${suffix(n)}`;
    this.ids.add(id);
    const key = within(group, number);
    if (!this.bodies.has(key)) this.bodies.set(key, id);
    return id;
  }

  body(group: string | null, number: string): string | null {
    return this.bodies.get(within(group, number)) ?? null;
  }

  /** The id of a new call: "r-p55-1", the second "r-p55-1-b". */
  addCall(group: string | null, number: string): string {
    const base = `r-${within(group, number)}`;
    const count = (this.calls.get(base) ?? 0) + 1;
    this.calls.set(base, count);
    return count === 1 ? base : `${base}-${suffix(count)}`;
  }

  addStar(): string {
    return `b-ref-${String(++this.stars).padStart(4, "0")}`;
  }
}

function within(group: string | null, number: string): string {
  return group === null ? number : `${group}-${number}`;
}

/** 2 → "b", 3 → "c"; beyond the alphabet the number itself. */
function suffix(count: number): string {
  return count <= 26 ? String.fromCharCode(96 + count) : String(count);
}
