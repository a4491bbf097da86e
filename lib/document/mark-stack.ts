import type { Mark } from "prosemirror-model";

/** Opening and closing tag of a mark; two empty strings for none. */
export type MarkTags = (mark: Mark) => readonly [string, string];

/**
 * Turns ProseMirror's flat marks into nested tags: what neighbours share stays
 * open, the rest is closed and opened in order.
 */
export class MarkStack {
  private readonly tags: MarkTags;
  private open: { readonly mark: Mark; readonly close: string }[] = [];

  constructor(tags: MarkTags) {
    this.tags = tags;
  }

  /** The tags to write so that exactly these marks are open. */
  set(marks: readonly Mark[]): string {
    let kept = 0;
    for (const { mark } of this.open) {
      const wanted = marks[kept];
      if (!wanted || !mark.eq(wanted)) break;
      kept++;
    }
    let written = "";
    for (const { close } of this.open.splice(kept).reverse()) written += close;
    for (const mark of marks.slice(kept)) {
      const [open, close] = this.tags(mark);
      written += open;
      this.open.push({ mark, close });
    }
    return written;
  }
}
