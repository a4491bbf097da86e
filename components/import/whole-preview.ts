/** A preview put together from the parts sent now and those sent before. */
import type { ImportPreview, Part, RepairGroup } from "@/lib/api/contract";

export interface PreviewSection {
  readonly hash: string;
  readonly html: string;
}

export type WholePreview = Omit<
  ImportPreview,
  "repairs" | "sections" | "raw"
> & {
  readonly repairs: readonly RepairGroup[];
  readonly sections: readonly PreviewSection[];
  readonly raw: string;
};

export class PartsAtHand {
  private parts = new Map<string, unknown>();

  /** Hashes of what need not be sent again. */
  hashes(): string[] {
    return [...this.parts.keys()];
  }

  /** Throws RangeError when the server left out a part that is not here. */
  whole(preview: ImportPreview): WholePreview {
    const kept = new Map<string, unknown>();
    const take = <T>({ hash, value }: Part<T>): T => {
      const found = value ?? this.parts.get(hash);
      if (found === undefined) throw new RangeError("A part is missing");
      kept.set(hash, found);
      // Stored under the hash of this very kind of part.
      return found as T;
    };
    const { repairs, sections, raw, ...rest } = preview;
    const whole = {
      ...rest,
      repairs: repairs.map(take),
      sections: sections.map((part) => ({ hash: part.hash, html: take(part) })),
      raw: take(raw),
    };
    this.parts = kept;
    return whole;
  }
}
