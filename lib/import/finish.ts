import { assemble } from "./assemble";
import type { RawScale } from "./code-points";
import type { ContainerDraft } from "./draft";
import type { IndexCheck, ProfileReading, Repair } from "./format";
import type { Ledger } from "./repairs";

/** What a profile hands over when its rules are through. */
export interface Reading {
  readonly title: string | null;
  readonly sections: readonly ContainerDraft[];
  readonly ledger: Ledger;
  readonly indexCheck?: IndexCheck | null;
}

/** Drafts to document, UTF-16 to code points: the last step of each profile. */
export function finish(reading: Reading): ProfileReading {
  const { ledger } = reading;
  const { scale, off } = ledger;
  return {
    title: reading.title,
    ...assemble(reading.sections, scale),
    repairs: inOrder(ledger.repairs, scale),
    off,
    declined: inOrder(ledger.declined, scale),
    warnings: ledger.warnings.map((warning) => scale.warning(warning)),
    indexCheck: reading.indexCheck ?? null,
  };
}

function inOrder(repairs: readonly Repair[], scale: RawScale): Repair[] {
  return repairs
    .map((repair) => scale.repair(repair))
    .sort((a, b) => a.rawFrom - b.rawFrom || a.rawTo - b.rawTo);
}
