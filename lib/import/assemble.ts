/**
 * Drafts become a ProseMirror document, and the way back falls out: each piece
 * of traced text that goes into a stream is written down as a run.
 */
import { Fragment, type Node } from "prosemirror-model";
import { BLOCK_SEPARATOR } from "@/lib/document/canonical-text";
import { MAIN, type StreamId } from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { countCodePoints, type RawScale } from "./code-points";
import type {
  BlockDraft,
  ContainerDraft,
  InlineDraft,
  TextblockDraft,
} from "./draft";
import type { Run } from "./format";
import type { Traced } from "./traced";

export interface Assembled {
  readonly document: Node;
  readonly runs: Run[];
}

/**
 * Makes the document of these sections. `scale` is of the file's text.
 * Throws when a draft does not fit the schema: that is a fault of an importer.
 */
export function assemble(
  sections: readonly ContainerDraft[],
  scale: RawScale,
): Assembled {
  const assembler = new Assembler(scale);
  const document = schema.node(
    "doc",
    null,
    sections.map((section) => assembler.block(section, MAIN)),
  );
  document.check();
  return { document, runs: assembler.finish() };
}

class Assembler {
  private readonly scale: RawScale;
  private readonly streams = new Map<StreamId, StreamRuns>();

  constructor(scale: RawScale) {
    this.scale = scale;
  }

  block(draft: BlockDraft, stream: StreamId): Node {
    return "inline" in draft
      ? this.textblock(draft, stream)
      : schema.node(
          draft.type,
          draft.attrs,
          draft.blocks.map((block) => this.block(block, stream)),
        );
  }

  finish(): Run[] {
    return [...this.streams.values()].flatMap((stream) => stream.runs);
  }

  private textblock(draft: TextblockDraft, outer: StreamId): Node {
    const id =
      draft.type === "note" ? `note/${draft.attrs["id"] as string}` : outer;
    const stream = this.stream(id);
    stream.beginBlock();
    const children = draft.inline.map((inline) => this.inline(inline, stream));
    return schema.node(
      draft.type,
      draft.attrs,
      Fragment.fromArray(merged(children)),
    );
  }

  private inline(draft: InlineDraft, stream: StreamRuns): Node | null {
    if ("atom" in draft) {
      if (draft.literal) stream.add(draft.literal);
      return schema.node(draft.atom, draft.attrs, undefined, draft.marks);
    }
    stream.add(draft.text);
    return draft.text.length === 0
      ? null
      : schema.text(draft.text.text, draft.marks);
  }

  private stream(id: StreamId): StreamRuns {
    let stream = this.streams.get(id);
    if (!stream) {
      stream = new StreamRuns(id, this.scale);
      this.streams.set(id, stream);
    }
    return stream;
  }
}

/** Fragment.fromArray wants text of equal marks in one node. */
export function merged(nodes: readonly (Node | null)[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    if (!node) continue;
    const last = result.at(-1);
    if (last?.isText && node.isText && last.sameMarkup(node)) {
      const text = `${last.text}${node.text}`;
      result[result.length - 1] = schema.text(text, last.marks);
    } else {
      result.push(node);
    }
  }
  return result;
}

/** Counts along one stream and writes down its runs. */
class StreamRuns {
  readonly runs: Run[] = [];
  private readonly id: StreamId;
  private readonly scale: RawScale;
  private at = 0;
  private blocks = 0;

  constructor(id: StreamId, scale: RawScale) {
    this.id = id;
    this.scale = scale;
  }

  beginBlock(): void {
    if (this.blocks++ > 0) this.at += BLOCK_SEPARATOR.length;
  }

  add(text: Traced): void {
    for (const piece of text.pieces) {
      const from = this.at;
      this.at += countCodePoints(piece.text);
      if (piece.from === piece.to) continue;
      this.push({
        rawFrom: this.scale.toCodePoint(piece.from),
        rawTo: this.scale.toCodePoint(piece.to),
        stream: this.id,
        from,
        to: this.at,
      });
    }
  }

  private push(run: Run): void {
    const last = this.runs.at(-1);
    const goesOn =
      last !== undefined &&
      last.to === run.from &&
      last.rawTo === run.rawFrom &&
      isExact(last) &&
      isExact(run);
    if (goesOn) {
      this.runs[this.runs.length - 1] = {
        ...last,
        rawTo: run.rawTo,
        to: run.to,
      };
    } else {
      this.runs.push(run);
    }
  }
}

function isExact(run: Run): boolean {
  return run.rawTo - run.rawFrom === run.to - run.from;
}
