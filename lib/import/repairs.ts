import { RawScale } from "./code-points";
import type { ImportWarning, Repair } from "./format";
import { MAX_REPAIRS, refuseAbove } from "./limits";
import { nothingOff, type SwitchedOff, Switches } from "./switches";
import type { RawRange } from "./traced";

/** What a rule of an importer is called and does, for the report. */
export interface Rule {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Why this rule cannot be switched off, where no document could do without. */
  readonly needed?: string;
  /** True for a repair that is proposed, and made only when a person agrees. */
  readonly offered?: true;
}

/** Longest `before` or `after` that is written down. */
const SHORT = 60;

/**
 * Collects what the importer did beyond copying, and what looks odd. Every rule
 * asks here before it changes anything, because a person may have switched it
 * off, as a whole or at one place.
 */
export class Ledger {
  /** Raw places in UTF-16 units, as everywhere before the document stands. */
  readonly repairs: Repair[] = [];
  /** What rules would have done, had nobody switched them off. */
  readonly declined: Repair[] = [];
  readonly warnings: ImportWarning[] = [];
  /** Converts places of the file this ledger is of. */
  readonly scale: RawScale;
  readonly off: SwitchedOff;
  private readonly switches: Switches;

  /** `raw` is the decoded text of the file. */
  constructor(raw: string, off: SwitchedOff = nothingOff) {
    this.scale = new RawScale(raw);
    this.off = off;
    this.switches = new Switches(off);
  }

  /**
   * Asks whether a change may be made, and lists it. True: make it. False: a
   * person declined it; leave what stands there as the file has it.
   */
  repair(
    rule: Rule,
    place: RawRange,
    before: string,
    after: string,
    confidence = 1,
    note?: string,
  ): boolean {
    const allowed = this.allows(rule, place);
    const list = allowed ? this.repairs : this.declined;
    refuseAbove(list.length + 1, MAX_REPAIRS, "places to repair");
    list.push({
      rule: rule.id,
      rawFrom: place.from,
      rawTo: place.to,
      before: short(before),
      after: short(after),
      confidence,
      ...(note === undefined ? {} : { note }),
    });
    return allowed;
  }

  /**
   * The same question without listing anything, for rules that must know early;
   * they call `repair` for the same place later. Raw UTF-16 offsets.
   */
  allows(rule: Rule, place: RawRange): boolean {
    if (this.switches.allOn || rule.needed !== undefined) return true;
    return !this.switches.isOff(rule.id, this.scale.toCodePoint(place.from));
  }

  warn(code: string, message: string, rawFrom?: number): void {
    this.warnings.push({
      code,
      message,
      ...(rawFrom === undefined ? {} : { rawFrom }),
    });
  }
}

function short(text: string): string {
  if (text.length <= SHORT) return text;
  const half = (SHORT - 3) >> 1;
  return `${wellFormed(text.slice(0, half))} … ${wellFormed(text.slice(-half))}`;
}

/** Cutting may leave half of a surrogate pair behind. */
function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "",
  );
}
