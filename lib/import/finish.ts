import { assemble } from "./assemble";
import { RawScale } from "./code-points";
import type { ContainerDraft } from "./draft";
import type { ImportedDocument, IndexCheck, ReceivedFile } from "./format";
import type { Ledger } from "./repairs";

/** What a profile hands over when its rules are through. */
export interface Reading {
  readonly title: string | null;
  readonly sections: readonly ContainerDraft[];
  readonly ledger: Ledger;
  readonly indexCheck?: IndexCheck | null;
}

/** Drafts to document, UTF-16 to code points: the last step of each profile. */
export function finish(
  file: ReceivedFile,
  reading: Reading,
): Omit<ImportedDocument, "profile" | "reason"> {
  const scale = new RawScale(file.text);
  const { ledger } = reading;
  return {
    title: reading.title,
    ...assemble(reading.sections, scale),
    repairs: ledger.repairs
      .map((repair) => scale.repair(repair))
      .sort((a, b) => a.rawFrom - b.rawFrom || a.rawTo - b.rawTo),
    warnings: ledger.warnings.map((warning) => scale.warning(warning)),
    indexCheck: reading.indexCheck ?? null,
  };
}
