import type { ImportWarning, Repair } from "./format";
import { MAX_REPAIRS, refuseAbove } from "./limits";
import type { RawRange } from "./traced";

/** What a rule of an importer is called and does, for the report. */
export interface Rule {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

/** Longest `before` or `after` that is written down. */
const SHORT = 60;

/** Collects what the importer did beyond copying, and what looks odd. */
export class Ledger {
  /** Raw places in UTF-16 units, as everywhere before the document stands. */
  readonly repairs: Repair[] = [];
  readonly warnings: ImportWarning[] = [];

  repair(
    rule: Rule,
    place: RawRange,
    before: string,
    after: string,
    confidence = 1,
    note?: string,
  ): void {
    refuseAbove(this.repairs.length + 1, MAX_REPAIRS, "places to repair");
    this.repairs.push({
      rule: rule.id,
      rawFrom: place.from,
      rawTo: place.to,
      before: short(before),
      after: short(after),
      confidence,
      ...(note === undefined ? {} : { note }),
    });
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
