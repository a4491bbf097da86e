/**
 * Tells when other text may stand in the window: at most once a frame, and not
 * while the text flies past faster than anybody reads, but when it slows down.
 * What follows the text (marks, cards) then need not race with it.
 */
import { Listeners } from "./store/listeners";

/** How long a movement counts, in ms. */
const MEMORY = 150;

/** Windows passed within about that time that are too many to read. */
const FLIGHT = 1.2;

/** After this time without a movement the text stands still, in ms. */
const STILL = 100;

/** A telling that takes longer than two frames, until its picture, in ms. */
const HEAVY = 34;

/** So long a heavy telling is not repeated while the text moves, in ms. */
const RESPITE = 400;

/**
 * How fast the text moves: the windows it passed, those of long ago forgotten.
 * One jump, however far, is no flight.
 */
export class Pace {
  private passed = 0;
  private last = Number.NEGATIVE_INFINITY;

  /** Notes a movement over so many windows at a time in ms. */
  note(windows: number, now: number): void {
    this.passed = this.at(now) + Math.min(windows, 1);
    this.last = now;
  }

  isFlight(now: number): boolean {
    return this.at(now) > FLIGHT;
  }

  private at(now: number): number {
    return this.passed * Math.exp((this.last - now) / MEMORY);
  }
}

export class WindowWatch {
  readonly changes = new Listeners<void>();
  private readonly scroller: HTMLElement | null;
  private readonly resized: ResizeObserver;
  private readonly pace = new Pace();
  private scrolledTo = 0;
  private frame = 0;
  private rest = 0;
  /** When the last telling began, and how long it took until its picture. */
  private told = { at: Number.NEGATIVE_INFINITY, took: 0 };

  constructor(text: HTMLElement) {
    this.scroller = text.closest<HTMLElement>("[data-scroller]");
    this.scroller?.addEventListener("scroll", this.onScroll, { passive: true });
    // Sections get their true height only when they are laid out.
    this.resized = new ResizeObserver(() => this.tellSoon());
    this.resized.observe(text);
    if (this.scroller) this.resized.observe(this.scroller);
  }

  stop(): void {
    this.scroller?.removeEventListener("scroll", this.onScroll);
    this.resized.disconnect();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
  }

  private readonly onScroll = (): void => {
    if (!this.scroller) return;
    const { scrollTop, clientHeight } = this.scroller;
    const windows = Math.abs(scrollTop - this.scrolledTo) / (clientHeight || 1);
    this.scrolledTo = scrollTop;
    this.pace.note(windows, performance.now());
    this.tellSoon();
  };

  private tellSoon(): void {
    clearTimeout(this.rest);
    const now = performance.now();
    if (this.pace.isFlight(now) || this.isTooMuch(now)) {
      this.rest = window.setTimeout(() => this.tellSoon(), STILL);
    } else if (this.frame === 0) {
      this.frame = requestAnimationFrame(() => this.tell());
    }
  }

  private tell(): void {
    this.frame = 0;
    const at = performance.now();
    this.told = { at, took: 0 };
    this.changes.emit();
    // The task after this frame's picture.
    setTimeout(() => {
      this.told = { at, took: performance.now() - at };
    });
  }

  /** Where much is drawn, or the machine is slow, the text moves first. */
  private isTooMuch(now: number): boolean {
    return this.told.took > HEAVY && now - this.told.at < RESPITE;
  }
}
