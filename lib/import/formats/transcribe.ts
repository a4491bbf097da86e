/**
 * Content becomes the file's text and, in the same walk, drafts that remember
 * their place in it. This text stands for the file wherever its raw text is
 * asked for: blocks parted by an empty line, calls and notes with their signs.
 */
import type { Attrs } from "prosemirror-model";
import type { StreamId } from "@/lib/document/position";
import { countCodePoints } from "../code-points";
import {
  type BlockDraft,
  container,
  type InlineDraft,
  textblock,
} from "../draft";
import type { FilePage } from "../format";
import type { Ledger, Rule } from "../repairs";
import { Traced } from "../traced";
import { composed } from "./compose";
import type { AtomPiece, Content, Piece, TextContent } from "./content";
import { BY_THE_FILE } from "./remarks";

export const callRule: Rule = {
  id: "call-of-the-file",
  label: "Call of a note",
  description: "The file itself says which note is called here.",
  needed: BY_THE_FILE,
};

export const signRule: Rule = {
  id: "sign-of-a-note",
  label: "Sign before a note",
  description: "The number or sign of a note stands beside it, not in it.",
  needed: BY_THE_FILE,
};

/** Where a place ended up. `at` counts code points of its stream. */
export interface PlaceFound {
  /** UTF-16 offset in the file's text. */
  readonly raw: number;
  readonly stream: StreamId;
  readonly at: number;
}

export interface Transcript {
  readonly text: string;
  readonly drafts: readonly BlockDraft[];
  readonly places: ReadonlyMap<number, PlaceFound>;
  /** The canonical text of each stream, put together when it is asked for. */
  readonly streams: ReadonlyMap<StreamId, { toString(): string }>;
  /** Pages where the file has them: label and UTF-16 offset in the text. */
  readonly pages: readonly FilePage[];
}

/** Writes down a tree; what it must say about it goes into the ledger. */
export function transcribe(
  content: readonly Content[],
  ledger: Ledger,
): Transcript {
  const writer = new Transcriber(ledger);
  const drafts = content.map((block) => writer.block(block));
  return writer.finish(drafts);
}

class StreamText {
  private readonly parts: string[] = [];
  length = 0;
  private blocks = 0;

  beginBlock(): void {
    if (this.blocks++ > 0) this.add("\n");
  }

  add(text: string): void {
    this.parts.push(text);
    this.length += countCodePoints(text);
  }

  toString(): string {
    return this.parts.join("");
  }
}

class Transcriber {
  private readonly ledger: Ledger;
  private readonly parts: string[] = [];
  private length = 0;
  private dropped = 0;
  private readonly streams = new Map<StreamId, StreamText>([
    ["main", new StreamText()],
  ]);
  private readonly places = new Map<number, PlaceFound>();
  private readonly pages: FilePage[] = [];

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  block(content: Content): BlockDraft {
    if ("inline" in content) return this.textblock(content);
    const { type, attrs, blocks } = content;
    if (type === "separator") this.separator(attrs);
    return container(
      type,
      attrs,
      blocks.map((block) => this.block(block)),
    );
  }

  finish(drafts: readonly BlockDraft[]): Transcript {
    if (this.dropped > 0) {
      this.ledger.warn(
        "control-character",
        `${this.dropped} characters without a printed form were dropped.`,
      );
    }
    return {
      text: this.parts.join(""),
      drafts,
      places: this.places,
      streams: this.streams,
      pages: this.pages,
    };
  }

  private write(text: string): Traced {
    const traced = Traced.raw(text, this.length);
    this.parts.push(text);
    this.length += text.length;
    return traced;
  }

  private beginBlock(): void {
    if (this.length > 0) this.write("\n\n");
  }

  /** A row of stars is no text of a stream; the file's text shows it. */
  private separator(attrs: Attrs): void {
    const literal = attrs["literal"] as string;
    if (literal === "") return;
    this.beginBlock();
    this.sign(separatorRule, literal);
  }

  private textblock({ type, attrs, inline }: TextContent): BlockDraft {
    const isNote = type === "note";
    const id = isNote ? `note/${attrs["id"] as string}` : "main";
    const stream = this.streams.get(id) ?? new StreamText();
    this.streams.set(id, stream);
    this.beginBlock();
    stream.beginBlock();
    const label = isNote ? (attrs["label"] as string) : "";
    if (label !== "") {
      this.sign(signRule, signOf(label));
      this.write(" ");
    }
    const pieces = composed(inline, () => {
      this.dropped++;
    });
    return textblock(type, this.inline(pieces, id, stream), attrs);
  }

  private inline(
    pieces: readonly Piece[],
    id: StreamId,
    stream: StreamText,
  ): InlineDraft[] {
    const drafts: InlineDraft[] = [];
    for (const piece of pieces) {
      if ("place" in piece) {
        const found = { raw: this.length, stream: id, at: stream.length };
        this.places.set(piece.place, found);
      } else if ("text" in piece) {
        if (piece.text === "") continue;
        stream.add(piece.text);
        drafts.push({ text: this.write(piece.text), marks: piece.marks });
      } else {
        drafts.push(this.atom(piece, id, stream));
      }
    }
    return drafts;
  }

  private atom(
    piece: AtomPiece,
    id: StreamId,
    stream: StreamText,
  ): InlineDraft {
    const { atom, attrs, marks, literal, inside } = piece;
    for (const { place, offset } of inside ?? []) {
      const raw = this.length + toUtf16(literal, offset);
      this.places.set(place, { raw, stream: id, at: stream.length + offset });
    }
    stream.add(literal);
    if (atom === "noteRef") {
      this.sign(callRule, signOf(attrs["printed"] as string));
    }
    if (atom === "pageBreak") {
      this.pages.push({ label: attrs["label"] as string, at: this.length });
    }
    const traced = literal === "" ? null : this.write(literal);
    return { atom, attrs, literal: traced, marks };
  }

  /** Characters of the file's text that stand in no stream are listed. */
  private sign(rule: Rule, text: string): void {
    if (text === "") return;
    const { range } = this.write(text);
    this.ledger.repair(rule, range, text, "");
  }
}

const separatorRule: Rule = {
  id: "separator-of-the-file",
  label: "Separator",
  description: "A row of signs between two passages.",
  needed: BY_THE_FILE,
};

export const transcriptRules = [callRule, signRule, separatorRule];

const SUPERSCRIPT: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

/** The sign of a note as it may stand between words: figures are raised. */
export function signOf(label: string): string {
  const plain = label.replace(/[^\S ]+/g, " ").normalize("NFC");
  if (!/^\d+$/.test(plain)) return plain;
  return plain.replace(/\d/g, (digit) => SUPERSCRIPT[digit] as string);
}

function toUtf16(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join("").length;
}
