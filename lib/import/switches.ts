/** What a person switched off before an import: whole rules, and single places. */

/** One place of one rule; `rawFrom` in code points of the file's text. */
export interface SwitchedPlace {
  readonly rule: string;
  readonly rawFrom: number;
}

export interface SwitchedOff {
  /** Ids of rules that may change nothing at all. */
  readonly rules: readonly string[];
  readonly places: readonly SwitchedPlace[];
}

export const nothingOff: SwitchedOff = { rules: [], places: [] };

/** Answers quickly what the switches say of a place. */
export class Switches {
  private readonly rules: ReadonlySet<string>;
  private readonly places: ReadonlySet<string>;

  constructor({ rules, places }: SwitchedOff) {
    this.rules = new Set(rules);
    this.places = new Set(places.map(key));
  }

  /** Nothing is off: no place need be worked out. */
  get allOn(): boolean {
    return this.rules.size === 0 && this.places.size === 0;
  }

  isOff(rule: string, rawFrom: number): boolean {
    return this.rules.has(rule) || this.places.has(key({ rule, rawFrom }));
  }
}

function key({ rule, rawFrom }: SwitchedPlace): string {
  return `${rule}@${rawFrom}`;
}
