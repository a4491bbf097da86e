/**
 * One sitting of correcting: the editor, the corrections on their way, the
 * annotations that ride along. The screen talks to this.
 */
import type { Node } from "prosemirror-model";
import type { LiveChanges } from "@/lib/api/live";
import {
  codePoint,
  type DocumentIndex,
  indexDocument,
  rangeToPm,
} from "@/lib/document/position";
import { LiveLink } from "@/lib/editor/live/live-link";
import type { PlacedMark } from "@/lib/editor/placed-mark";
import type { EmendedPlace } from "@/lib/editor/plugins/emended-places";
import { httpApi } from "@/lib/editor/store/http-api";
import { marksFrom } from "@/lib/editor/store/mark";
import type {
  Description,
  Emendation,
  EmendationPlace,
} from "@/lib/emendation/emendation";
import { httpEmendApi } from "./emend-api";
import { EmendStore } from "./emend-store";
import { EmendView } from "./emend-view";
import type { Edit } from "./run";

export interface SessionOptions {
  readonly slug: string;
  readonly doc: Node;
  readonly textVersion: string;
  /** The last change that is in the page. */
  readonly change: number;
  readonly place: HTMLElement;
  readonly label: string;
  readonly locale: string;
  /** Kind and reason for what is corrected next. */
  readonly description: (edit: Edit) => Description;
  readonly say: (words: string) => void;
}

/** How long all must be quiet before marks are fetched anew, in ms. */
const QUIET = 1500;

export class EmendSession {
  readonly view: EmendView;
  readonly store: EmendStore;
  readonly live: LiveLink;
  private readonly options: SessionOptions;
  private readonly marks;
  private readonly stopListening: () => void;
  private timer = 0;

  constructor(options: SessionOptions) {
    const { slug, doc, textVersion, place, label, locale, say } = options;
    this.options = options;
    this.marks = httpApi(slug);
    this.store = new EmendStore({
      api: httpEmendApi(slug),
      doc,
      textVersion,
      onSteps: (steps) => this.view.receive(steps),
      finish: () => this.view.finish(),
    });
    this.view = new EmendView({
      doc,
      place,
      label,
      locale,
      say,
      onEdit: (edit) => this.store.add(edit, options.description(edit)),
      onTyping: () => this.store.typing(),
      onNothing: () => this.store.nothing(),
      undoSaved: (type) => void this.undoSaved(type),
    });
    this.live = new LiveLink({
      slug,
      mode: "emend",
      since: options.change,
      onChanges: (changes) => this.hear(changes),
      onOpen: () => this.store.retry(),
    });
    this.store.settled.add(() => this.lookAgain());
    this.stopListening = this.live.start();
    void this.refresh();
  }

  /** Everything typed is stored, or set aside with its words. */
  async settle(): Promise<void> {
    this.view.finish();
    await this.store.settle();
  }

  /** Puts the caret where a correction stands. */
  goTo({ place }: Pick<Emendation, "place">): void {
    const range = place && this.placed(indexDocument(this.view.doc), place);
    if (!range) return;
    this.view.goTo(range.from);
    this.view.focus();
  }

  destroy(): void {
    this.stopListening();
    clearTimeout(this.timer);
    this.view.finish();
    this.view.destroy();
  }

  private async undoSaved(type: "undo" | "redo"): Promise<void> {
    const done = await this.store.reverseLast(type);
    const { refusal } = this.store.state;
    if (refusal) this.options.say(refusal);
    else if (done)
      this.options.say(type === "undo" ? "Taken back" : "Made again");
    else
      this.options.say(type === "undo" ? "Nothing to undo" : "Nothing to redo");
  }

  private hear({ acts, textVersion, annotations, again }: LiveChanges): void {
    if (acts) this.store.hear(acts, textVersion);
    if (acts || again || annotations.length > 0) this.lookAgain();
  }

  private lookAgain(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.refresh(), QUIET);
  }

  /** List, lines and marks as the server has them, if the text is its own. */
  private async refresh(): Promise<void> {
    try {
      const [payload] = await Promise.all([
        this.marks.marks(),
        this.store.loadList(),
      ]);
      if (!this.store.isSettled || this.view.isTyping) return;
      const { doc } = this.store;
      if (!doc.eq(this.view.doc)) return;
      const index = indexDocument(doc);
      this.view.showEmended(this.emendedIn(index));
      if (payload && payload.textVersion === this.store.textVersion) {
        this.view.showMarks(placedMarks(payload, index));
      }
    } catch {
      // Not reached just now: what is on the screen stays.
    }
  }

  private emendedIn(index: DocumentIndex): EmendedPlace[] {
    return this.store.state.emendations.flatMap(({ id, place, before }) => {
      const range = place && this.placed(index, place);
      const description = before ? `Before: ${before}` : "Put in";
      return range ? [{ ...range, description, name: id }] : [];
    });
  }

  private placed(index: DocumentIndex, place: EmendationPlace) {
    if (!index.streams.has(place.stream)) return null;
    const { stream, start, end } = place;
    const range = { stream, start: codePoint(start), end: codePoint(end) };
    try {
      return rangeToPm(index, range);
    } catch {
      // The text went on since the list was made: the next list is right.
      return null;
    }
  }
}

function placedMarks(
  payload: Parameters<typeof marksFrom>[0],
  index: DocumentIndex,
): PlacedMark[] {
  return [...marksFrom(payload).values()]
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ id, style, ranges }) => ({
      id,
      style,
      description: "",
      ranges: ranges
        .filter(({ stream }) => index.streams.has(stream))
        .map((range) => rangeToPm(index, range)),
    }));
}
