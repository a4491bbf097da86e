/** Watches what is before the eyes, and tells the server where one reads. */
import { type Outline, pageAt } from "@/lib/document/outline";
import { codePoint } from "@/lib/document/position";
import type { SourceView } from "@/lib/editor/source-view";
import type { AnnotationApi } from "@/lib/editor/store/annotation-api";
import { Listeners } from "@/lib/editor/store/listeners";
import type { WorkbenchState } from "./state";

export type Seen = Pick<WorkbenchState, "page" | "section" | "window">;

/** A page counts as read when it was in the window this long, in ms. */
const READ_AFTER = 3000;
/** The place is kept when the reader has rested this long, in ms. */
const REST = 2500;

/** The first line one reads, in px below the top of the window. */
const LINE = 72;

/** While the text moves the place is asked for this often, in ms. */
const PAUSE = 120;

export class ReadingWatch {
  readonly changes = new Listeners<Seen>();
  private readonly view: SourceView;
  private readonly outline: Outline;
  private readonly api: AnnotationApi;
  private readonly scroller: HTMLElement | null;
  private readonly stopWatching: () => void;
  private readonly read = new Set<string>();
  private since = 0;
  private last: Seen = { page: null, section: null, window: [0, 0] };
  /** The place at the reading line, and how wide the window was then. */
  private line: { top: number; width: number } | null = null;
  private frame = 0;
  private rest = 0;
  private pause = 0;

  constructor(view: SourceView, outline: Outline, api: AnnotationApi) {
    this.view = view;
    this.outline = outline;
    this.api = api;
    this.scroller = view.view.dom.closest<HTMLElement>("[data-scroller]");
    this.scroller?.addEventListener("scroll", this.onScroll, { passive: true });
    document.addEventListener("visibilitychange", this.onHide);
    // The text may stand elsewhere though nobody scrolled.
    this.stopWatching = view.watch.changes.add(() => this.lookSoon());
    this.lookAgain();
  }

  stop(): void {
    this.stopWatching();
    this.scroller?.removeEventListener("scroll", this.onScroll);
    document.removeEventListener("visibilitychange", this.onHide);
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    clearTimeout(this.pause);
    if (this.last.window[1] > 0) this.keep();
  }

  private lookAgain(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(this.look);
  }

  /** Asking for places makes the browser lay out: not for every frame. */
  private lookSoon(): void {
    if (this.pause !== 0) return;
    this.pause = window.setTimeout(() => {
      this.pause = 0;
      this.lookAgain();
    }, PAUSE);
  }

  private readonly onScroll = (): void => {
    this.lookSoon();
    clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.keep(), REST);
  };

  private readonly onHide = (): void => {
    if (document.visibilityState === "hidden") this.keep();
  };

  private readonly look = (): void => {
    this.frame = 0;
    this.holdLine();
    // Where the eye reads, below a page border that stands at the very top.
    const top = this.view.positionAtTop(LINE);
    const height = this.scroller?.clientHeight ?? 0;
    const bottom = this.view.positionAtTop(height - 24);
    if (top === null) return;
    this.line = { top, width: this.scroller?.clientWidth ?? 0 };
    const start = this.view.placeOf(top);
    const end = Math.max(start, this.view.placeOf(bottom ?? top));
    const page = pageAt(this.outline.pages, codePoint(start))?.label ?? null;
    const section =
      this.outline.sections.findLast((s) => s.start <= start)?.id ?? null;
    this.notePage(page);
    this.last = { page, section, window: [start, end] };
    this.changes.emit(this.last);
  };

  /** In a window of another width the lines are others: the words stay. */
  private holdLine(): void {
    const width = this.scroller?.clientWidth ?? 0;
    if (!this.line || this.line.width === width) return;
    this.view.scrollToTop(this.line.top, LINE);
  }

  private notePage(page: string | null): void {
    const now = performance.now();
    if (page === this.last.page) return;
    const before = this.last.page;
    if (before !== null && now - this.since > READ_AFTER) this.read.add(before);
    this.since = now;
  }

  private keep(): void {
    clearTimeout(this.rest);
    const { page, window: seen } = this.last;
    if (page !== null && performance.now() - this.since > READ_AFTER) {
      this.read.add(page);
    }
    const pages = [...this.read];
    this.read.clear();
    // The next rest tries again; a place is not worth a message.
    this.api.reading({ place: seen[0], pages }).catch(() => {
      for (const label of pages) this.read.add(label);
    });
  }
}
