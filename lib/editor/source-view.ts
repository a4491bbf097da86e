/**
 * The text of a source on the screen, and all that can be asked of it: where
 * a passage stands, what is selected, what is drawn. The screens talk to this
 * and never to ProseMirror.
 */
import type { Node } from "prosemirror-model";
import { Plugin, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { MarkStyle } from "@/lib/api/contract";
import {
  type CodePoint,
  codePoint,
  type DocumentIndex,
  indexDocument,
  MAIN,
  pmToCodePoint,
  rangeToPm,
  type StreamRange,
  streamOf,
} from "@/lib/document/position";
import { type RevealTo, reveal } from "./commands/reveal";
import {
  goOn,
  select,
  selectParagraph,
  selectSentence,
  shrinkSentence,
} from "./commands/select";
import type { PlacedMark, PlacedRange } from "./placed-mark";
import { annotationMarksPlugin } from "./plugins/annotation-marks";
import { caretPlugin } from "./plugins/caret";
import { PassageCopy } from "./plugins/copy-passage";
import {
  type EmendedPlace,
  emendedPlacesKey,
  emendedPlacesPlugin,
} from "./plugins/emended-places";
import { findingBoxesKey, findingBoxesPlugin } from "./plugins/finding-boxes";
import { furniturePlugin } from "./plugins/furniture";
import { handsKey, handsPlugin, type ShownStretch } from "./plugins/hands";
import { MarkPainter } from "./plugins/mark-painter";
import {
  type SelectedMark,
  selectedMarkKey,
  selectedMarkPlugin,
} from "./plugins/selected-mark";
import { selectedPassage } from "./queries/passage";
import { createReadingView } from "./reading-view";
import { Listeners } from "./store/listeners";
import { WindowWatch } from "./window-watch";

export interface SourceViewOptions {
  readonly doc: Node;
  /** Where the text goes; it must lie in an element with `data-scroller`. */
  readonly place: HTMLElement;
  /** Layers as wide and high as the text, below and above it. */
  readonly under: HTMLElement;
  readonly over: HTMLElement;
  readonly label: string;
  /** BCP 47, of the source. */
  readonly locale: string;
  /** What follows the words of a copied passage. */
  readonly statusOf?: () => string;
}

/** Room kept beside what floats over the text, in px. */
const EDGE = 8;

/** A stretch of a hand as it is known outside of the document. */
export type HandStretch = StreamRange &
  Pick<ShownStretch, "colour" | "label" | "description">;

/** A mark as it is known outside of the document. */
export interface StreamMark {
  readonly id: string;
  readonly style: MarkStyle;
  readonly description: string;
  readonly ranges: readonly StreamRange[];
}

export class SourceView {
  readonly view: EditorView;
  readonly index: DocumentIndex;
  readonly locale: string;
  readonly painter: MarkPainter;
  readonly watch: WindowWatch;
  /** Calls back when the selection changed. */
  readonly selectionChanges = new Listeners<void>();
  private readonly over: HTMLElement;
  private readonly copying: PassageCopy;

  constructor(options: SourceViewOptions) {
    const { doc, place, under, over, label, locale } = options;
    this.index = indexDocument(doc);
    this.locale = locale;
    this.over = over;
    this.watch = new WindowWatch(place);
    this.copying = new PassageCopy(options.statusOf ?? (() => ""));
    this.view = createReadingView(place, {
      doc,
      label,
      plugins: [
        furniturePlugin(),
        // The selected one first: its element then holds those of the marks.
        selectedMarkPlugin(under, this.watch),
        annotationMarksPlugin(),
        emendedPlacesPlugin(),
        findingBoxesPlugin(),
        caretPlugin(over, this.watch),
        this.watchSelection(),
        this.copying.plugin,
        handsPlugin(),
      ],
    });
    this.painter = new MarkPainter(this.view, this.watch);
  }

  get doc(): Node {
    return this.view.state.doc;
  }

  /** Puts the keyboard into the text, without scrolling. */
  focus(): void {
    this.view.dom.focus({ preventScroll: true });
    this.ownSelection();
    this.view.focus();
  }

  /**
   * A text that is not written in gets its selection shown, and copied, only
   * when the selection of the browser stands in it already.
   */
  private ownSelection(): void {
    const { dom, state } = this.view;
    const shown = dom.ownerDocument.getSelection();
    if (!shown || dom.contains(shown.anchorNode)) return;
    const { node, offset } = this.view.domAtPos(state.selection.anchor);
    shown.collapse(node, offset);
  }

  /** The selected passage; a point when nothing is selected. */
  get passage(): StreamRange[] {
    return selectedPassage(this.view.state, this.index);
  }

  get hasSelection(): boolean {
    return !this.view.state.selection.empty;
  }

  select(range: StreamRange): void {
    select(this.view, this.index, range);
  }

  /** Copies the selected words, without what is judged of them. */
  copyWordsAlone(): boolean {
    return this.copying.copyWordsAlone(this.view);
  }

  selectSentence(): boolean {
    return selectSentence(this);
  }

  shrinkSentence(): boolean {
    return shrinkSentence(this);
  }

  selectParagraph(): boolean {
    return selectParagraph(this);
  }

  /** Puts the caret at the beginning of what follows the selection. */
  goOn(): void {
    if (this.hasSelection) goOn(this);
  }

  /** Puts the caret at a document position. */
  setCaret(position: number): void {
    const { tr, doc } = this.view.state;
    const $place = doc.resolve(Math.min(position, doc.content.size));
    this.view.dispatch(tr.setSelection(TextSelection.near($place)));
  }

  /** Ranges of streams as places of the document; unknown streams are left out. */
  placed(mark: StreamMark): PlacedMark {
    const { ranges, ...rest } = mark;
    const known = ranges.filter(({ stream }) => this.index.streams.has(stream));
    return { ...rest, ranges: known.map((r) => rangeToPm(this.index, r)) };
  }

  showSelected(selected: SelectedMark | null): void {
    this.view.dispatch(this.view.state.tr.setMeta(selectedMarkKey, selected));
  }

  /** Colours the text by hand, in place of what was coloured before. */
  showHands(stretches: readonly HandStretch[]): void {
    const shown = stretches.map(({ stream, start, end, ...look }) => ({
      ...look,
      ...rangeToPm(this.index, { stream, start, end }),
    }));
    this.view.dispatch(this.view.state.tr.setMeta(handsKey, shown));
  }

  /** Boxes in the margin, in place of those before. */
  showFindings(
    findings: readonly (StreamRange & { label: string; href: string })[],
  ): void {
    const boxes = findings
      .filter(({ stream }) => this.index.streams.has(stream))
      .map(({ label, href, ...range }) => ({
        at: rangeToPm(this.index, range).from,
        label,
        href,
      }));
    this.view.dispatch(this.view.state.tr.setMeta(findingBoxesKey, boxes));
  }

  /** Underlines the places where the text is not the printed one. */
  showEmended(places: readonly EmendedPlace[]): void {
    this.view.dispatch(this.view.state.tr.setMeta(emendedPlacesKey, places));
  }

  reveal(position: number, to: RevealTo = "nearest"): void {
    reveal(this.view, position, to);
  }

  /** Selects between two document positions. */
  selectBetween(from: number, to: number): void {
    const { tr, doc } = this.view.state;
    this.view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)));
  }

  /** Document position where a range of a stream ends. */
  endOf({
    stream,
    start,
    end,
  }: {
    stream: string;
    start: number;
    end: number;
  }) {
    const range = { stream, start: codePoint(start), end: codePoint(end) };
    return rangeToPm(this.index, range).to;
  }

  /** Scrolls a position to the top of the window; far ones are approached. */
  scrollToTop(position: number, offset = 24): void {
    const scroller = this.scroller;
    for (let attempt = 0; scroller && attempt < 4; attempt++) {
      const { top } = this.view.coordsAtPos(position);
      const by = top - scroller.getBoundingClientRect().top - offset;
      if (Math.abs(by) < 1) return;
      scroller.scrollBy({ top: by, behavior: "instant" });
    }
  }

  /** The window, in px from the top of the text, and how high the text is. */
  windowBox(): { top: number; height: number; textHeight: number } {
    const box = this.scroller?.getBoundingClientRect();
    if (!box) return { top: 0, height: 0, textHeight: 0 };
    const { top, height } = this.over.getBoundingClientRect();
    return { top: box.top - top, height: box.height, textHeight: height };
  }

  /** Pixels from the top of the text to each of these document positions. */
  topsOf(positions: readonly number[]): number[] {
    const origin = this.over.getBoundingClientRect().top;
    return positions.map((position) => {
      return this.view.coordsAtPos(position).top - origin;
    });
  }

  /** Where something `width` px wide stands centred at `left`, within the text. */
  fitted(left: number, width: number): number {
    const room = this.over.clientWidth - width - EDGE;
    return Math.max(EDGE, Math.min(left - width / 2, room));
  }

  /** The box round the end of a range, measured from the top left of the text. */
  boxAt(position: number): { left: number; top: number; bottom: number } {
    const coords = this.view.coordsAtPos(position, -1);
    const origin = this.over.getBoundingClientRect();
    return {
      left: coords.left - origin.left,
      top: coords.top - origin.top,
      bottom: coords.bottom - origin.top,
    };
  }

  /** The document position at the top of the window; null before layout. */
  positionAtTop(offset = 24): number | null {
    const { scroller } = this;
    if (!scroller) return null;
    const text = this.view.dom.getBoundingClientRect();
    const { top } = scroller.getBoundingClientRect();
    const middle = text.left + text.width / 2;
    return (
      this.view.posAtCoords({ left: middle, top: top + offset })?.pos ?? null
    );
  }

  /** The place of the running text at, or nearest before, a position. */
  placeOf(position: number): CodePoint {
    return pmToCodePoint(streamOf(this.index, MAIN), position);
  }

  /** True when the caret, or the end of the selection, is in the window. */
  get caretInWindow(): boolean {
    const { scroller } = this;
    if (!scroller) return true;
    const { top, bottom } = this.view.coordsAtPos(
      this.view.state.selection.head,
    );
    const window = scroller.getBoundingClientRect();
    return bottom > window.top && top < window.bottom;
  }

  /** After scrolling away, a command means what is before the eyes. */
  bringCaretIntoWindow(): void {
    if (this.caretInWindow || this.hasSelection) return;
    const position = this.positionAtTop(80);
    if (position !== null) this.setCaret(position);
  }

  destroy(): void {
    this.watch.stop();
    this.painter.destroy();
    this.view.destroy();
  }

  private get scroller(): HTMLElement | null {
    return this.view.dom.closest<HTMLElement>("[data-scroller]");
  }

  private watchSelection(): Plugin {
    return new Plugin({
      view: () => ({
        update: (view, before) => {
          if (!view.state.selection.eq(before.selection)) {
            this.selectionChanges.emit();
          }
        },
      }),
    });
  }
}

export type { PlacedRange };
