/**
 * The corrections of one window on their way to the server: shown at once, sent
 * one after the other, and brought onto what other windows did meanwhile. What
 * cannot be brought over is set aside with its words, never dropped.
 */
import type { Node } from "prosemirror-model";
import type { Step } from "prosemirror-transform";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { indexDocument } from "@/lib/document/position";
import { Listeners } from "@/lib/editor/store/listeners";
import type {
  ActJson,
  Description,
  EmendAnswer,
  Emendation,
} from "@/lib/emendation/emendation";
import type { Act } from "@/lib/emendation/log";
import { readingOf } from "@/lib/emendation/reading";
import { rebase } from "@/lib/emendation/rebase";
import { applySteps, readSteps } from "@/lib/emendation/steps";
import { readTextKey, textKey } from "@/lib/emendation/text-key";
import type { EmendApi } from "./emend-api";
import type { Edit } from "./run";

interface Pending extends Description {
  readonly id: string;
  readonly steps: readonly Step[];
  readonly removes: boolean;
}

/** Words that could not be saved, and why. */
export interface SetAside {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly why: string;
}

export interface EmendStoreState {
  readonly saving: "saved" | "typing" | "saving" | "failed";
  readonly savedAt: Date | null;
  readonly emendations: readonly Emendation[];
  readonly setAside: readonly SetAside[];
  /** What the last refused request said. */
  readonly refusal: string | null;
}

export interface EmendStoreOptions {
  readonly api: EmendApi;
  readonly doc: Node;
  readonly textVersion: string;
  /** The text on the screen has to take these steps. */
  readonly onSteps: (steps: readonly Step[]) => void;
  /** Ends what is being typed, so that it is among the corrections here. */
  readonly finish: () => void;
}

const REPLACED =
  "This source has another text now. Copy your words, then reload the page.";

/** How long after a failure it is tried again, in ms. */
const RETRY = 4000;

export class EmendStore {
  readonly changes = new Listeners<void>();
  /** Calls back when the text is the one of the server, and all is told. */
  readonly settled = new Listeners<void>();
  private readonly options: EmendStoreOptions;
  private confirmed: Node;
  private key: string;
  private queue: Pending[] = [];
  private sending = false;
  private current: EmendStoreState = {
    saving: "saved",
    savedAt: null,
    emendations: [],
    setAside: [],
    refusal: null,
  };
  /** Done elsewhere, and not yet brought in here. */
  private readonly heard: ActJson[] = [];
  /** Corrections made in this window, for undo and redo by key. */
  private readonly made: string[] = [];
  private readonly undone: string[] = [];

  constructor(options: EmendStoreOptions) {
    this.options = options;
    this.confirmed = options.doc;
    this.key = options.textVersion;
  }

  get state(): EmendStoreState {
    return this.current;
  }

  get textVersion(): string {
    return this.key;
  }

  /** The text as the server has it. */
  get doc(): Node {
    return this.confirmed;
  }

  get isSettled(): boolean {
    return this.queue.length === 0 && !this.sending;
  }

  typing(): void {
    if (this.current.saving === "saved") this.set({ saving: "typing" });
  }

  /** Nothing came of what was typed. */
  nothing(): void {
    if (this.current.saving === "typing") this.set({ saving: "saved" });
    this.catchUp();
  }

  /**
   * Hears what was done to the text elsewhere. Words that are being typed are
   * finished first, and an answer that is on its way is waited for.
   */
  hear(acts: readonly ActJson[], textVersion: string): void {
    const now = readTextKey(textVersion)?.versionId;
    if (now !== readTextKey(this.key)?.versionId) {
      this.set({ refusal: REPLACED });
      return;
    }
    this.heard.push(...acts);
    this.catchUp();
  }

  add({ steps, removes }: Edit, description: Description): void {
    this.queue.push({ id: newId(), steps, removes, ...description });
    this.set({ saving: "saving", refusal: null });
    void this.send();
  }

  async loadList(): Promise<void> {
    const { emendations } = await this.options.api.load();
    this.set({ emendations });
  }

  /** Takes a correction back or makes it again; says why when it cannot. */
  async reverse(id: string, type: "undo" | "redo"): Promise<boolean> {
    this.options.finish();
    await this.settle();
    const answer = await this.attempt(() =>
      this.options.api.change(id, { type, textVersion: this.key }),
    );
    if (!answer) return false;
    this.take(answer);
    return true;
  }

  /** The last correction of this window, or the last that was taken back. */
  async reverseLast(type: "undo" | "redo"): Promise<boolean> {
    await this.settle();
    const from = type === "undo" ? this.made : this.undone;
    const to = type === "undo" ? this.undone : this.made;
    const id = from.at(-1);
    if (id === undefined) return false;
    if (!(await this.reverse(id, type))) return true;
    from.pop();
    to.push(id);
    return true;
  }

  async describe(id: string, description: Description): Promise<void> {
    const change = { type: "describe", textVersion: this.key, ...description };
    const answer = await this.attempt(() =>
      this.options.api.change(
        id,
        change as typeof change & { type: "describe" },
      ),
    );
    if (answer) this.take(answer);
  }

  /** Ends when all is stored, or nothing more can be done just now. */
  async settle(): Promise<void> {
    while (!this.isSettled && this.current.saving !== "failed") {
      await new Promise<void>((done) => {
        const stop = this.changes.add(() => {
          stop();
          done();
        });
      });
    }
  }

  retry(): void {
    void this.send();
  }

  dropSetAside(id: string): void {
    const setAside = this.current.setAside.filter((one) => one.id !== id);
    this.set({ setAside });
  }

  private set(change: Partial<EmendStoreState>): void {
    this.current = { ...this.current, ...change };
    this.changes.emit();
  }

  private catchUp(): void {
    if (this.sending || this.current.saving === "typing") return;
    this.sending = true;
    const news = this.follow(this.heard.splice(0));
    this.sending = false;
    if (!news) return;
    if (this.queue.length === 0) this.quiet();
    else void this.send();
  }

  /**
   * Goes on to the text after these acts, passing over those known already.
   * False when nothing was new; what does not follow on here comes with the
   * next answer of the server.
   */
  private follow(all: readonly ActJson[]): boolean {
    const moment = readTextKey(this.key);
    if (!moment) return false;
    const acts = all.filter(({ ordinal }) => ordinal > moment.act);
    if (acts[0]?.ordinal !== moment.act + 1) return false;
    const [first] = this.queue;
    const own = acts.findIndex(
      ({ emendationId, type }) => type === "make" && emendationId === first?.id,
    );
    this.integrate(own < 0 ? acts : acts.slice(0, own));
    if (own < 0 || !first) return true;
    this.confirm(first, acts[own] as ActJson);
    this.follow(acts.slice(own + 1));
    return true;
  }

  /** The server has it. */
  private confirm({ id }: Pending, { ordinal, steps }: ActJson): void {
    this.confirmed = applySteps(this.confirmed, readSteps(steps)).doc;
    this.goTo(ordinal);
    this.queue.shift();
    this.made.push(id);
    this.undone.length = 0;
  }

  private goTo(act: number): void {
    const versionId = readTextKey(this.key)?.versionId ?? "";
    this.key = textKey({ versionId, act });
  }

  private async send(): Promise<void> {
    const [next] = this.queue;
    if (this.sending || !next) return;
    this.sending = true;
    this.set({ saving: "saving" });
    try {
      const { id, kind, reason, removes } = next;
      const steps = next.steps.map(
        (step) => step.toJSON() as Record<string, unknown>,
      );
      const request = { id, kind, reason, removes, steps };
      const textVersion = this.key;
      this.stored(
        next,
        await this.options.api.emend({ ...request, textVersion }),
      );
    } catch (error) {
      const again = this.failed(next, error);
      this.sending = false;
      if (again) void this.send();
      return;
    }
    this.sending = false;
    if (this.queue.length > 0) void this.send();
    else {
      this.set({ saving: "saved", savedAt: new Date() });
      this.settled.emit();
      this.catchUp();
    }
  }

  private stored(sent: Pending, answer: EmendAnswer): void {
    // Its answer may have been lost once, and others come after it.
    this.follow(answer.acts);
    if (this.queue[0]?.id === sent.id) {
      throw new AppError("conflict", REPLACED);
    }
    this.list(answer.emendation);
  }

  private list(emendation: Emendation): void {
    const others = this.current.emendations.filter(
      ({ id }) => id !== emendation.id,
    );
    const emendations = [...others, emendation].sort(
      (a, b) => a.ordinal - b.ordinal,
    );
    this.set({ emendations });
  }

  /** True when the queue is worth another attempt at once. */
  private failed(sent: Pending, error: unknown): boolean {
    if (!(error instanceof AppError)) throw error;
    const acts = error.details["acts"] as readonly ActJson[] | undefined;
    if (error.code === "conflict" && acts) {
      this.follow(acts);
      if (this.queue.length === 0) this.quiet();
      return this.queue.length > 0;
    }
    if (error.code === "unavailable") {
      this.set({ saving: "failed" });
      setTimeout(() => void this.send(), RETRY);
      return false;
    }
    // Refused for good: it and what stands on it leave the text, words kept.
    this.giveUp(this.queue.indexOf(sent), error.message);
    this.set({ refusal: error.message });
    if (this.queue.length === 0) this.quiet();
    return this.queue.length > 0;
  }

  private quiet(): void {
    this.set({ saving: "saved" });
    queueMicrotask(() => this.settled.emit());
  }

  private take(answer: EmendAnswer): void {
    this.sending = true;
    this.follow(answer.acts);
    this.sending = false;
    this.list(answer.emendation);
    this.set({ refusal: null });
    if (this.queue.length > 0) void this.send();
    else this.quiet();
  }

  private async attempt(
    request: () => Promise<EmendAnswer>,
  ): Promise<EmendAnswer | null> {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.set({ refusal: error.message });
      return null;
    }
  }

  /** Brings the text and what waits here onto what was done elsewhere. */
  private integrate(json: readonly ActJson[]): void {
    const last = json.at(-1);
    if (!last) return;
    this.options.finish();
    const acts = json.map(readAct);
    const fitting = this.fitting(acts);
    this.giveUp(
      fitting,
      "Another window corrected the same words first. Compare, and correct again if need be.",
    );
    const own = this.queue.flatMap(({ steps }) => [...steps]);
    const { inverse } = applySteps(this.confirmed, own);
    const over = rebase(this.confirmed, own, acts);
    if ("inTheWay" in over) throw new RangeError("What fitted does not fit");
    const theirs = acts.flatMap(({ steps }) => [...steps]);
    this.confirmed = applySteps(this.confirmed, theirs).doc;
    this.goTo(last.ordinal);
    let at = 0;
    this.queue = this.queue.map((pending) => {
      const steps = over.steps.slice(at, at + pending.steps.length);
      at += pending.steps.length;
      return { ...pending, steps };
    });
    this.options.onSteps([...inverse, ...theirs, ...over.steps]);
  }

  /** How many of those waiting can be brought over, from the first on. */
  private fitting(acts: readonly Act[]): number {
    for (let count = this.queue.length; count > 0; count--) {
      const own = this.queue.slice(0, count).flatMap(({ steps }) => [...steps]);
      if (!("inTheWay" in rebase(this.confirmed, own, acts))) return count;
    }
    return 0;
  }

  /** Takes those from `first` on out of the text and keeps their words. */
  private giveUp(first: number, why: string): void {
    const kept = this.queue.slice(0, first);
    const gone = this.queue.slice(first);
    if (gone.length === 0) return;
    let doc = applySteps(
      this.confirmed,
      kept.flatMap(({ steps }) => [...steps]),
    ).doc;
    const { inverse } = applySteps(
      doc,
      gone.flatMap(({ steps }) => [...steps]),
    );
    const setAside = gone.map(({ id, steps }) => {
      const after = applySteps(doc, steps).doc;
      const sides = [doc, after].map((one) => ({
        doc: one,
        index: indexDocument(one),
      }));
      const [was, is] = sides as [(typeof sides)[0], (typeof sides)[0]];
      const reading = readingOf(steps, { before: was, after: is });
      doc = after;
      return { id, before: reading.before, after: reading.after, why };
    });
    this.queue = kept;
    this.options.onSteps(inverse);
    this.set({ setAside: [...this.current.setAside, ...setAside] });
  }
}

function readAct({ steps, inverse, ...act }: ActJson): Act {
  return { ...act, steps: readSteps(steps), inverse: readSteps(inverse) };
}
