/**
 * The workbench without its screen: ties the store of annotations to the text,
 * and keeps what is selected, open and in view. React draws its state.
 */
import type { Annotation } from "@/lib/annotation/annotation";
import { anchorFor } from "@/lib/annotation/selector";
import type { LiveChanges } from "@/lib/api/live";
import { type Outline, outlineOf } from "@/lib/document/outline";
import { codePoint, MAIN } from "@/lib/document/position";
import { LiveLink } from "@/lib/editor/live/live-link";
import type { Piece } from "@/lib/editor/placed-mark";
import type { SourceView, StreamMark } from "@/lib/editor/source-view";
import type { AnnotationStore } from "@/lib/editor/store/annotation-store";
import { Listeners } from "@/lib/editor/store/listeners";
import type { Mark } from "@/lib/editor/store/mark";
import type { Drafts } from "@/lib/editor/store/storage";
import { AfterPaint } from "./after-paint";
import { shows } from "./filter";
import { MarginWatch } from "./margin-watch";
import { ReadingWatch } from "./reading-watch";
import { SettledMarks } from "./settled-marks";
import {
  type Filter,
  type MarginItem,
  type Mode,
  type Panel,
  startingState,
  type WorkbenchState,
} from "./state";
import { describeMark } from "./words";

export interface ControllerOptions {
  readonly slug: string;
  readonly store: AnnotationStore;
  readonly drafts: Drafts;
  readonly mode: Mode;
  /** The last change that is in the page. */
  readonly change: number;
}

export class WorkbenchController {
  readonly slug: string;
  readonly store: AnnotationStore;
  readonly drafts: Drafts;
  readonly live: LiveLink;
  readonly changes = new Listeners<void>();
  readonly afterPaint = new AfterPaint();
  readonly settledMarks: SettledMarks;
  private current: WorkbenchState;
  private text: { view: SourceView; outline: Outline } | null = null;
  private watch: ReadingWatch | null = null;
  private readonly asked = new Set<string>();
  private margin: MarginWatch | null = null;
  private stopping: (() => void)[] = [];

  constructor({ slug, store, drafts, mode, change }: ControllerOptions) {
    this.slug = slug;
    this.store = store;
    this.settledMarks = new SettledMarks(store);
    this.drafts = drafts;
    this.current = startingState(mode);
    this.live = new LiveLink({
      slug,
      mode,
      since: change,
      onChanges: (changes) => this.hear(changes),
      onOpen: () => store.retry(),
    });
  }

  get state(): WorkbenchState {
    return this.current;
  }

  /** The text, once it is there. */
  get source(): SourceView | null {
    return this.text?.view ?? null;
  }

  get outline(): Outline | null {
    return this.text?.outline ?? null;
  }

  set(change: Partial<WorkbenchState>): void {
    this.current = { ...this.current, ...change };
    this.changes.emit();
  }

  say(said: string): void {
    this.set({ said });
  }

  /** Takes over the text; gives back what lets it go. */
  attach(view: SourceView): () => void {
    const outline = outlineOf(view.doc, view.index);
    this.text = { view, outline };
    this.watch = new ReadingWatch(view, outline, this.store.options.api);
    this.margin = new MarginWatch({
      source: view,
      selected: () => this.current.selected,
      onItems: (items) => this.onItems(items),
    });
    this.stopping = [
      this.store.markChanges.add((change) => {
        if (change.type === "all") this.drawAll();
        else if (change.type === "put") this.draw(change.mark);
        else view.painter.remove(change.id);
        this.refresh();
      }),
      view.selectionChanges.add(() => this.onSelection()),
      this.watch.changes.add((seen) => {
        this.set(seen);
        this.tellWhere();
      }),
    ];
    this.drawAll();
    this.set({ ready: true });
    this.refresh();
    return () => this.detach();
  }

  private detach(): void {
    for (const stop of this.stopping) stop();
    this.afterPaint.stop();
    this.watch?.stop();
    this.margin?.stop();
    this.text = null;
    this.watch = null;
    this.margin = null;
  }

  setFilter(filter: Filter): void {
    this.set({ filter });
    this.drawAll();
    this.refresh();
  }

  setMode(mode: Mode): void {
    this.set({ mode, panel: null, editing: null });
    this.tellWhere();
    this.onSelection();
  }

  open(panel: Panel | null): void {
    this.set({ panel });
  }

  /** Opens the form of an annotation; only its author may write in it. */
  edit(id: string): boolean {
    const annotation = this.store.annotation(id);
    if (this.current.mode !== "annotate" || !annotation) return false;
    if (!this.isMine(annotation)) {
      this.say(`Only ${annotation.reviewer.name} can change this`);
      return true;
    }
    this.set({ selected: id, editing: id, panel: null });
    return true;
  }

  /** Closes what is open and puts the keyboard back into the text. */
  backToText(): void {
    this.set({ panel: null, editing: null });
    this.source?.focus();
  }

  /** Selects an annotation, or none; `reveal` brings its passage into view. */
  select(id: string | null, reveal = false): void {
    const view = this.source;
    const mark = id === null ? undefined : this.store.marks.get(id);
    this.set({ selected: id, editing: null });
    if (!view) return;
    const placed = mark && view.placed(this.streamMark(mark));
    view.showSelected(
      placed && id
        ? { ranges: placed.ranges, style: placed.style, cardId: cardId(id) }
        : null,
    );
    const first = placed?.ranges[0];
    if (reveal && first) {
      view.reveal(first.from, "reading-line");
      view.setCaret(first.from);
    }
    if (id) void this.load([id]);
    this.refresh();
  }

  /** Fetches whole annotations that are not here yet. */
  async load(ids: readonly string[]): Promise<void> {
    const missing = ids.filter(
      (id) => !this.asked.has(id) && !this.store.annotation(id),
    );
    if (missing.length === 0) return;
    for (const id of missing) this.asked.add(id);
    try {
      this.store.receive(await this.store.options.api.annotations(missing));
    } catch {
      for (const id of missing) this.asked.delete(id);
    }
  }

  /** Marks for the first picture; without them the text is still readable. */
  async loadFirstMarks(): Promise<void> {
    try {
      const marks = await this.store.options.api.marks();
      if (marks) this.store.loadMarks(marks);
    } catch {
      this.say("The annotations could not be loaded. Reload the page.");
    }
  }

  /** Asks the server for what others did meanwhile. */
  async refetch(): Promise<void> {
    const { api } = this.store.options;
    try {
      const marks = await api.marks();
      if (!marks || !this.isOfThisText(marks)) return;
      this.store.loadMarks(marks);
      const near = this.current.items.map(({ id }) => id);
      if (near.length > 0) this.store.receive(await api.annotations(near));
    } catch {
      // Not reached just now: what is on the screen stays.
    }
  }

  /** What others did, while the text is the one on the screen. */
  private hear(changes: LiveChanges): void {
    if (!this.isOfThisText(changes)) return;
    this.store.receive(changes.annotations);
    if (changes.again) void this.refetch();
  }

  /** Places of another text would be wrong here: the reader is told instead. */
  private isOfThisText({ textVersion }: { textVersion: string }): boolean {
    const same = textVersion === this.store.options.textVersion;
    if (!same && !this.current.textMoved) this.set({ textMoved: true });
    return same;
  }

  private tellWhere(): void {
    const { mode, section } = this.current;
    const here = this.outline?.sections.find(({ id }) => id === section);
    this.live.moveTo(mode, here?.title ?? "");
  }

  /** Pieces drawn at the caret, the shortest first. */
  stackAtCaret(): Piece[] {
    const view = this.source;
    if (!view) return [];
    const { from, to } = view.view.state.selection;
    return view.painter.piecesAt(from, to);
  }

  /** Goes to a place of the running text, in code points. */
  goTo(place: number): void {
    const view = this.source;
    if (!view) return;
    const stream = view.index.streams.get(MAIN);
    const start = codePoint(
      Math.max(0, Math.min(place, (stream?.text.length ?? 1) - 1)),
    );
    const [range] = view.placed({
      id: "",
      style: "comment",
      description: "",
      ranges: [{ stream: MAIN, start, end: start }],
    }).ranges;
    if (!range) return;
    view.setCaret(range.from);
    view.scrollToTop(range.from);
  }

  /** The selection as anchors; a point when nothing is selected. */
  anchorsOfSelection() {
    const view = this.source;
    if (!view) return [];
    return view.passage.map((range) => anchorFor(view.index, range));
  }

  isMine(annotation: Annotation): boolean {
    return annotation.reviewer.id === this.store.options.reviewer.id;
  }

  /** Looks again, after the next picture, at what stands beside the text. */
  refresh(): void {
    this.margin?.refresh();
  }

  private onItems(items: readonly MarginItem[]): void {
    if (!sameItems(items, this.current.items)) this.set({ items });
    const shown = items.filter(({ look }) => look !== "more");
    void this.load(shown.map(({ id }) => id));
  }

  private drawAll(): void {
    const shown: StreamMark[] = [];
    for (const mark of this.store.marks.values()) {
      if (this.isShown(mark)) shown.push(this.streamMark(mark));
    }
    const view = this.source;
    view?.painter.show(shown.map((mark) => view.placed(mark)));
  }

  private draw(mark: Mark): void {
    const view = this.source;
    if (!view) return;
    if (this.isShown(mark))
      view.painter.put(view.placed(this.streamMark(mark)));
    else view.painter.remove(mark.id);
    if (mark.id === this.current.selected) this.select(mark.id);
  }

  private isShown(mark: Mark): boolean {
    return shows(this.current.filter, mark, this.store.options.reviewer.id);
  }

  private streamMark(mark: Mark): StreamMark {
    return { ...mark, description: describeMark(mark) };
  }

  private onSelection(): void {
    const view = this.source;
    if (!view) return;
    const { to, empty } = view.view.state.selection;
    const shown = !empty && this.current.mode === "annotate";
    const selection = shown ? view.boxAt(to) : null;
    if (selection || this.current.selection) this.set({ selection });
  }
}

/** The id of the element of a card. */
export function cardId(id: string): string {
  return `card-${id}`;
}

function sameItems(
  before: readonly MarginItem[],
  now: readonly MarginItem[],
): boolean {
  const same = (a: MarginItem, b: MarginItem | undefined) =>
    a.id === b?.id &&
    a.top === b.top &&
    a.look === b.look &&
    a.ids.length === b.ids.length;
  return (
    before.length === now.length && before.every((a, i) => same(a, now[i]))
  );
}
