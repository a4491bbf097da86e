/** Comments of a Word document, with the words they are about. */
import type { FileComment, Passage } from "../annotations";
import { type Content, flat, type PlacePiece } from "../content";
import type { Remarks } from "../remarks";
import { attr, streamElements, type XmlElement } from "../xml/stream";
import type { Parts } from "./package";

interface WordComment {
  readonly author: string | null;
  readonly created: string | null;
  readonly text: string;
}

export class CommentRanges {
  private readonly comments = new Map<string, WordComment>();
  private readonly starts = new Map<string, number>();
  private readonly ends = new Map<string, number>();
  private readonly points = new Map<string, number>();

  /** `read` gives the blocks of a comment. */
  constructor(parts: Parts, read: (parent: XmlElement) => Content[]) {
    const bytes = parts.get("word/comments.xml");
    if (!bytes) return;
    streamElements(bytes, 1, (element) => {
      if (element.name !== "comment") return;
      this.comments.set(attr(element, "id") ?? "", {
        author: attr(element, "author")?.trim() || null,
        created: instantOf(attr(element, "date")),
        text: textOf(read(element)),
      });
    });
  }

  start(id: string | null, remarks: Remarks): PlacePiece[] {
    return this.mark(this.starts, id, remarks);
  }

  end(id: string | null, remarks: Remarks): PlacePiece[] {
    return this.mark(this.ends, id, remarks);
  }

  point(id: string | null, remarks: Remarks): PlacePiece[] {
    return this.mark(this.points, id, remarks);
  }

  /** All comments; one without a place speaks of the source as a whole. */
  all(): FileComment[] {
    return [...this.comments].flatMap(([id, comment]) =>
      comment.text === ""
        ? []
        : [{ ...comment, passages: this.passagesOf(id) }],
    );
  }

  private passagesOf(id: string): Passage[] {
    const point = this.points.get(id);
    const from = this.starts.get(id) ?? point;
    const to = this.ends.get(id) ?? from;
    return from === undefined || to === undefined ? [] : [{ from, to }];
  }

  private mark(
    places: Map<string, number>,
    id: string | null,
    remarks: Remarks,
  ): PlacePiece[] {
    if (id === null || !this.comments.has(id) || places.has(id)) return [];
    const piece = remarks.place();
    places.set(id, piece.place);
    return [piece];
  }
}

function textOf(blocks: readonly Content[]): string {
  return flat(blocks)
    .map((piece) =>
      "text" in piece ? piece.text : "atom" in piece ? piece.literal : "",
    )
    .join("")
    .trim();
}

/** Word writes local time and calls it UTC; what is no date is not one. */
function instantOf(date: string | null): string | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
