/**
 * Editions made up on any document, the same for the same seed: every kind of
 * annotation, passages that overlap, cross blocks, have several ranges, stand
 * in notes, are points, or have lost their place.
 */
import type { Node } from "prosemirror-model";
import type { Anchor, Body, Reviewer } from "@/lib/annotation/annotation";
import { anchorFor } from "@/lib/annotation/selector";
import {
  codePoint,
  type DocumentIndex,
  indexDocument,
  lengthOf,
  type Stream,
  streamOf,
} from "@/lib/document/position";
import { type Edition, makeEdition } from "@/lib/edition/edition";
import {
  annotationStatus,
  axes,
  axisValues,
  basis,
  ids,
  likelihood,
  linkKinds,
  omissionHowKnown,
  omissionKinds,
} from "@/lib/vocabulary/vocabulary";

export interface GeneratedOptions {
  readonly count: number;
  readonly seed?: number;
  /** Words put into every free text of an annotation. */
  readonly words?: string;
  /** Longest passage in code points. */
  readonly longest?: number;
}

export const reviewers: readonly Reviewer[] = [
  { id: "r1", name: "Reviewer One", initials: "R1", colour: "#274c77" },
  { id: "r2", name: "Reviewer Two", initials: "R2", colour: "#075e54" },
  { id: "r3", name: "Reviewer <Three>", initials: "R3", colour: "#7a0000" },
];

/** An edition with `count` annotations on `document`. */
export function generatedEdition(
  document: Node,
  options: GeneratedOptions,
): Edition {
  const maker = new Maker(document, options);
  return makeEdition({
    source: {
      id: "00000000-0000-7000-8000-000000000000",
      slug: "generated",
      metadata: {
        title: "A generated <source>",
        author: "An author",
        editor: null,
        published: "1955",
        date: "1926/1950",
        languages: ["en"],
        type: "diary",
        rights: null,
      },
      file: { name: "generated.txt", sha256: "0".repeat(64) },
    },
    document,
    sha256: "a".repeat(64),
    annotations: Array.from({ length: options.count }, (_, n) =>
      maker.annotation(n),
    ),
    generatedAt: "2026-01-02T03:04:05.000Z",
    program: { name: "Substratum", version: "0.1.0" },
    editorialDeclaration: "The text stands as printed.",
  });
}

class Maker {
  private state: number;
  private readonly index: DocumentIndex;
  private readonly streams: readonly Stream[];
  private readonly words: string;
  private readonly longest: number;

  constructor(document: Node, { seed = 1, words, longest }: GeneratedOptions) {
    this.state = seed;
    this.index = indexDocument(document);
    this.streams = [...this.index.streams.values()];
    this.words = words ?? "Because the register\nsays <otherwise> & so on.";
    this.longest = longest ?? 200;
  }

  annotation(n: number) {
    const at = new Date(Date.UTC(2025, 0, 1, 0, n)).toISOString();
    return {
      id: `00000000-0000-7000-8000-${String(n + 1).padStart(12, "0")}`,
      sourceId: "00000000-0000-7000-8000-000000000000",
      status: this.pick(ids(annotationStatus).filter((s) => s !== "withdrawn")),
      version: 1 + this.below(2),
      reviewer: this.pick(reviewers),
      createdAt: at,
      changedAt: at,
      anchors: this.anchors(n),
      body: this.body(n),
    };
  }

  private anchors(n: number): Anchor[] {
    if (n % 29 === 28) return [];
    if (n % 31 === 30) return [this.lost()];
    const several = n % 7 === 6 ? 3 : 1;
    return Array.from({ length: several }, () => this.anchor(n));
  }

  private lost(): Anchor {
    return {
      ...this.anchor(1),
      exact: "words that are gone",
      state: "orphaned",
    };
  }

  private anchor(n: number): Anchor {
    const inNote = n % 11 === 10 && this.streams.length > 1;
    const stream = inNote
      ? this.pick(this.streams.slice(1))
      : streamOf(this.index, "main");
    const start = this.below(lengthOf(stream) + 1);
    const length = n % 13 === 12 ? 0 : this.below(this.longest);
    const end = Math.min(lengthOf(stream), start + length);
    return anchorFor(this.index, {
      stream: stream.id,
      start: codePoint(start),
      end: codePoint(end),
    });
  }

  private body(n: number): Body {
    switch (n % 5) {
      case 0:
      case 1:
        return this.judgment();
      case 2:
        return {
          kind: "omission",
          omissionKind: this.pick(ids(omissionKinds)),
          howKnown: this.pick(ids(omissionHowKnown)),
          agent: "",
          extent: "two leaves",
          remark: this.words,
        };
      case 3:
        return this.link(n);
      default:
        return { kind: "comment", text: this.words };
    }
  }

  private judgment(): Body {
    const first = this.below(axes.length);
    const chosen = ids(axes).slice(first, first + 1 + this.below(3));
    return {
      kind: "judgment",
      judgments: chosen.map((axis) => ({
        axis,
        value: this.pick(ids(axisValues[axis])),
        likelihood: this.pick(ids(likelihood)),
        basis: this.pick(ids(basis)),
        rationale: this.words,
        overturn: this.pick(["", "A delegates' list."]),
      })),
    };
  }

  private link(n: number): Body {
    const notes = this.streams.slice(1);
    const linkKind = this.pick(ids(linkKinds));
    const link = { kind: "link", linkKind, remark: this.words } as const;
    if (n % 3 === 0 && notes.length > 0) {
      const noteId = this.pick(notes).id.replace("note/", "");
      return { ...link, target: { type: "note", noteId } };
    }
    if (n % 3 === 1) {
      return { ...link, target: { type: "passage", anchor: this.anchor(1) } };
    }
    const citation = "Anon., A Book (1948) & after";
    const url = "https://example.org/?a=1&b=2";
    return { ...link, target: { type: "reference", citation, url } };
  }

  /** A whole number from 0 up to, not including, `limit`; mulberry32. */
  private below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * limit);
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}
