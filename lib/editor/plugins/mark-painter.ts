/**
 * Decides what is drawn when. Sections near the window are drawn at once, the
 * others while the browser is idle; above MANY annotations the far ones are
 * taken out again, since a text full of marks makes every layout slower.
 */
import type { EditorView } from "prosemirror-view";
import {
  type Piece,
  type PlacedMark,
  piecesBeside,
  piecesOf,
} from "@/lib/editor/placed-mark";
import { Listeners } from "@/lib/editor/store/listeners";
import { annotationMarksKey, type DrawAction } from "./annotation-marks";

/** Above this number of pieces only those near the window stay drawn. */
const MANY = 1500;

/** How far from the window a section counts as near: one and a half of it. */
const NEAR = "150% 0px";

/** Sections drawn in one go while idle. */
const BATCH = 8;

interface Section {
  readonly from: number;
  readonly to: number;
  readonly dom: Element;
}

export class MarkPainter {
  /** Calls back when other sections came near the window. */
  readonly nearChanges = new Listeners<void>();
  private readonly view: EditorView;
  private readonly sections: readonly Section[];
  private readonly near = new Set<Section>();
  private readonly finished = new Set<Section>();
  private readonly observer: IntersectionObserver;
  private pieces: Piece[] = [];
  private idle = 0;

  constructor(view: EditorView) {
    this.view = view;
    this.sections = sectionsOf(view);
    const root = view.dom.closest("[data-scroller]");
    this.observer = new IntersectionObserver(
      (entries) => this.onNearChange(entries),
      { root, rootMargin: NEAR },
    );
    for (const { dom } of this.sections) this.observer.observe(dom);
    this.findNear(root);
  }

  /** Draws these marks in place of all before. */
  show(marks: Iterable<PlacedMark>): void {
    this.pieces = piecesOf(marks);
    this.finished.clear();
    this.draw({ clear: true, add: this.piecesIn(this.near) });
    this.continueWhenIdle();
  }

  /** Adds one mark, or draws it anew; nothing else is touched. */
  put(mark: PlacedMark): void {
    const old = this.pieces.filter((piece) => piece.mark.id === mark.id);
    this.pieces = this.pieces.filter((piece) => piece.mark.id !== mark.id);
    const fresh = piecesBeside(mark, this.pieces);
    for (const piece of fresh) this.insert(piece);
    this.draw({ remove: old, add: fresh });
  }

  remove(id: string): void {
    const old = this.pieces.filter((piece) => piece.mark.id === id);
    if (old.length === 0) return;
    this.pieces = this.pieces.filter((piece) => piece.mark.id !== id);
    this.draw({ remove: old });
  }

  /** Pieces that cover the position, or any of the range; shortest first. */
  piecesAt(from: number, to: number = from): Piece[] {
    return this.pieces
      .filter((piece) => piece.from <= to && piece.to >= from)
      .sort((a, b) => a.to - a.from - (b.to - b.from));
  }

  /** The first piece of every mark in the sections near the window. */
  nearMarks(): Piece[] {
    const near = [...this.near];
    const first = new Map<string, Piece>();
    for (const piece of this.pieces) {
      const { from, to, mark } = piece;
      if (first.has(mark.id)) continue;
      if (near.some((s) => from < s.to && to >= s.from)) {
        first.set(mark.id, piece);
      }
    }
    return [...first.values()];
  }

  /** All pieces in the order of the text. */
  get all(): readonly Piece[] {
    return this.pieces;
  }

  destroy(): void {
    this.observer.disconnect();
    cancelIdle(this.idle);
  }

  private draw(action: DrawAction): void {
    this.view.dispatch(this.view.state.tr.setMeta(annotationMarksKey, action));
  }

  private insert(piece: Piece): void {
    const at = this.pieces.findIndex((other) => other.from > piece.from);
    this.pieces.splice(at < 0 ? this.pieces.length : at, 0, piece);
  }

  private piecesIn(sections: ReadonlySet<Section>): Piece[] {
    for (const section of sections) this.finished.add(section);
    const list = [...sections];
    return this.pieces.filter(({ from, to }) =>
      list.some((section) => from < section.to && to > section.from),
    );
  }

  private onNearChange(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const section = this.sections.find(({ dom }) => dom === target);
      if (!section) continue;
      if (isIntersecting) this.near.add(section);
      else this.near.delete(section);
    }
    const fresh = [...this.near].filter((s) => !this.finished.has(s));
    const add = this.piecesIn(new Set(fresh));
    const remove = this.pieces.length > MANY ? this.farPieces() : [];
    if (add.length + remove.length > 0) this.draw({ add, remove });
    this.nearChanges.emit();
  }

  /** Forgets the far sections; what reaches into a near one stays. */
  private farPieces(): Piece[] {
    const far = [...this.finished].filter((s) => !this.near.has(s));
    for (const section of far) this.finished.delete(section);
    const near = [...this.near];
    return [
      ...(annotationMarksKey.getState(this.view.state)?.drawn.keys() ?? []),
    ].filter(({ from, to }) => !near.some((s) => from < s.to && to > s.from));
  }

  private continueWhenIdle(): void {
    cancelIdle(this.idle);
    if (this.pieces.length > MANY) return;
    this.idle = whenIdle(() => {
      const rest = this.sections.filter((s) => !this.finished.has(s));
      const batch = new Set(rest.slice(0, BATCH));
      const add = this.piecesIn(batch);
      if (add.length > 0) this.draw({ add });
      if (rest.length > batch.size) this.continueWhenIdle();
    });
  }

  /** At the start the observer has not spoken yet: look once. */
  private findNear(root: Element | null): void {
    const window = root?.getBoundingClientRect();
    if (!window) return;
    for (const section of this.sections) {
      const { top, bottom } = section.dom.getBoundingClientRect();
      const reach = window.height;
      if (bottom > window.top - reach && top < window.bottom + reach) {
        this.near.add(section);
      }
    }
  }
}

function sectionsOf(view: EditorView): Section[] {
  const sections: Section[] = [];
  view.state.doc.forEach((node, offset) => {
    const dom = view.nodeDOM(offset);
    if (dom instanceof Element) {
      sections.push({ from: offset, to: offset + node.nodeSize, dom });
    }
  });
  return sections;
}

/** Safari has no idle callback; a short wait does there. */
function whenIdle(work: () => void): number {
  return typeof requestIdleCallback === "function"
    ? requestIdleCallback(work, { timeout: 500 })
    : window.setTimeout(work, 30);
}

function cancelIdle(handle: number): void {
  if (typeof cancelIdleCallback === "function") cancelIdleCallback(handle);
  else window.clearTimeout(handle);
}
