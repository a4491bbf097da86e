/**
 * Corrections in the TEI text: the printed reading beside the corrected one, as
 * `choice` of `sic` and `corr`. Elements must nest, so a correction that runs
 * over the border of a mark or a block goes on in further `corr` without `sic`.
 */
import {
  type DocumentIndex,
  type StreamId,
  streamOf,
  toUtf16,
} from "@/lib/document/position";
import type { Edition } from "@/lib/edition/edition";
import type { ApparatusEntry } from "@/lib/emendation/apparatus";
import { element, startTag, textElement } from "./xml";
import type { XmlIds } from "./xml-ids";

/** A stretch of words that stands in `corr`, in UTF-16 units of its stream. */
export interface CorrectedPiece {
  readonly from: number;
  readonly to: number;
  readonly open: string;
  readonly close: string;
}

interface Placed {
  readonly entry: ApparatusEntry;
  readonly at: number;
  readonly end: number;
}

export class CorrectionPlan {
  private readonly byStream = new Map<StreamId, Placed[]>();
  private readonly written = new Set<ApparatusEntry>();
  private readonly edition: Edition;
  private readonly ids: XmlIds;

  constructor(edition: Edition, ids: XmlIds) {
    this.edition = edition;
    this.ids = ids;
    const { index } = edition.text;
    for (const entry of edition.apparatus) {
      const placed = placedIn(index, entry);
      const list = this.byStream.get(entry.stream);
      if (list) list.push(placed);
      else this.byStream.set(entry.stream, [placed]);
    }
  }

  /** Pieces within one run of words, in order. */
  piecesIn(stream: StreamId, start: number, end: number): CorrectedPiece[] {
    return (this.byStream.get(stream) ?? [])
      .filter(
        ({ at, end: last }) =>
          (at === last ? at : at + 1) <= end && last >= start,
      )
      .filter(({ entry, at, end: last }) =>
        at < last ? last > start : !this.written.has(entry),
      )
      .map((placed) => this.piece(placed, start, end));
  }

  /** Words taken out at or before a place, not written yet. */
  takenOut(stream: StreamId, end: number): string {
    return (this.byStream.get(stream) ?? [])
      .filter(
        ({ entry, at, end: last }) =>
          at === last && at <= end && !this.written.has(entry),
      )
      .map((placed) => {
        const { open, close } = this.piece(placed, end, end);
        return open + close;
      })
      .join("");
  }

  private piece(
    { entry, at, end: last }: Placed,
    start: number,
    end: number,
  ): CorrectedPiece {
    const first = !this.written.has(entry);
    this.written.add(entry);
    const from = Math.max(at, start);
    const to = Math.max(from, Math.min(last, end));
    const corr = startTag("corr", this.attributes(entry));
    const sic = textElement("sic", {}, entry.printed);
    return first
      ? {
          from,
          to,
          open: `${startTag("choice", {})}${sic}${corr}`,
          close: "</corr></choice>",
        }
      : { from, to, open: corr, close: "</corr>" };
  }

  private attributes({ emendations }: ApparatusEntry) {
    const made = this.edition.emendations.filter(({ id }) =>
      emendations.includes(id),
    );
    const last = made.at(-1);
    const people = new Set(made.map(({ reviewer }) => reviewer.id));
    const pointers = [...people].map((id) =>
      this.ids.pointer("reviewer", `reviewer-${id}`),
    );
    const changes = made.map(({ id }) =>
      this.ids.pointer("change", changeName(id)),
    );
    return {
      resp: pointers.filter(Boolean).join(" ") || null,
      type: last?.kind ?? null,
      evidence: last?.kind === "conjecture" ? "conjecture" : null,
      change: changes.filter(Boolean).join(" ") || null,
    };
  }
}

function placedIn(index: DocumentIndex, entry: ApparatusEntry): Placed {
  const stream = streamOf(index, entry.stream);
  const at = toUtf16(stream, entry.start);
  return { entry, at, end: toUtf16(stream, entry.end) };
}

/** Gives every correction its name, before anything points to it. */
export function nameChanges({ emendations }: Edition, ids: XmlIds): void {
  for (const { id } of emendations) ids.of("change", changeName(id));
}

function changeName(id: string): string {
  return `emendation-${id}`;
}

/** Who changed what, when and why: for the list of revisions. */
export function changeElements(
  { emendations }: Edition,
  ids: XmlIds,
): string[] {
  return emendations.map(
    ({ id, at, kind, before, after, reason, reviewer, ordinal }) =>
      element(
        "change",
        {
          "xml:id": ids.of("change", changeName(id)),
          type: "emendation",
          subtype: kind,
          n: String(ordinal),
          when: at,
          who: ids.pointer("reviewer", `reviewer-${reviewer.id}`),
        },
        `${textElement("label", {}, `“${before}” became “${after}”`)}${textElement("note", { type: "reason" }, reason || "No reason given.")}`,
      ),
  );
}
