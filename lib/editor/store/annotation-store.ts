/**
 * The annotations of one source, as the person at the screen sees them: what
 * the server has confirmed, and on top of it what was done a moment ago.
 * Plain TypeScript; React reads it through useSyncExternalStore.
 */
import type { Annotation, Reviewer } from "@/lib/annotation/annotation";
import type { MarksPayload } from "@/lib/api/contract";
import { AppError } from "@/lib/core/errors";
import { type Act, applied, isOutcome } from "./acts";
import type { AnnotationApi } from "./annotation-api";
import { Listeners } from "./listeners";
import { looksLike, type Mark, markOf, marksFrom } from "./mark";
import { Outbox, type OutboxStorage } from "./outbox";
import type { UndoStorage } from "./storage";
import { Undo } from "./undo";

/** Two persons wrote at once: the words of both, for the one at the screen. */
export interface Conflict {
  readonly mine: Annotation;
  readonly theirs: Annotation;
}

export interface SaveState {
  readonly state: "saved" | "saving" | "failed";
  /** When the server last confirmed something; null before. */
  readonly at: Date | null;
  /** Acts that are not saved yet. */
  readonly waiting: number;
  /** True when they wait for the person to sign in again. */
  readonly signedOut: boolean;
}

export type MarkChange =
  | { readonly type: "all" }
  | { readonly type: "put"; readonly mark: Mark }
  | { readonly type: "removed"; readonly id: string };

export interface StoreOptions {
  readonly sourceId: string;
  readonly textVersion: string;
  readonly reviewer: Reviewer;
  readonly api: AnnotationApi;
  readonly outbox: OutboxStorage;
  readonly undo?: UndoStorage;
  /** Called with what the server confirmed, for other windows. */
  readonly onConfirmed?: (annotation: Annotation) => void;
  readonly now?: () => Date;
}

export class AnnotationStore {
  readonly options: StoreOptions;
  readonly changes = new Listeners<void>();
  readonly markChanges = new Listeners<MarkChange>();
  private readonly undoing: Undo;
  private readonly outbox: Outbox;
  private marksById: ReadonlyMap<string, Mark> = new Map();
  /** As shown: with the acts that are still on their way. */
  private readonly shown = new Map<string, Annotation>();
  /** As the server last gave it. */
  private readonly confirmed = new Map<string, Annotation>();
  private readonly conflictsById = new Map<string, Conflict>();
  private readonly refusals = new Map<string, string>();
  /** Open in a form: what others do meanwhile is kept for after it. */
  private readonly held = new Map<string, Annotation | null>();
  private savedAt: Date | null = null;
  private saveState: SaveState = {
    state: "saved",
    at: null,
    waiting: 0,
    signedOut: false,
  };

  constructor(options: StoreOptions) {
    this.options = options;
    this.undoing = new Undo(options.undo?.load());
    this.outbox = new Outbox({
      storage: options.outbox,
      send: (act) => this.send(act),
      refused: (act, error) => void this.onRefused(act, error),
      onChange: () => this.onOutboxChange(),
    });
  }

  /** All marks by id, withdrawn ones too. A new map whenever one changes. */
  get marks(): ReadonlyMap<string, Mark> {
    return this.marksById;
  }

  /** In whose name this window writes. */
  get reviewer(): Reviewer {
    return this.options.reviewer;
  }

  get saving(): SaveState {
    return this.saveState;
  }

  annotation(id: string): Annotation | undefined {
    return this.shown.get(id);
  }

  conflict(id: string): Conflict | undefined {
    return this.conflictsById.get(id);
  }

  /** Why the server refused the last act on it; undefined when it did not. */
  refusal(id: string): string | undefined {
    return this.refusals.get(id);
  }

  /** Does the act at once on the screen and sends it after. */
  act(act: Act): void {
    this.undoing.record(act, this.shown.get(act.id) ?? null);
    this.perform(act);
  }

  /** Takes the last act back; the id it was about, null when there is none. */
  undo(): string | null {
    return this.replay(this.undoing.back());
  }

  redo(): string | null {
    return this.replay(this.undoing.again());
  }

  /** Keeps what can be taken back for when the page is loaded again. */
  keepUndo(): void {
    this.options.undo?.save(this.undoing.state);
  }

  /** Sends again now what could not be sent. */
  retry(): void {
    this.outbox.flush();
  }

  /** Takes over the marks of the server, keeping what is on its way. */
  loadMarks(payload: MarksPayload): void {
    const marks = new Map(marksFrom(payload));
    for (const { id } of this.outbox.waiting) {
      const annotation = this.shown.get(id);
      if (annotation) marks.set(id, markOf(annotation));
    }
    this.marksById = marks;
    this.markChanges.emit({ type: "all" });
    this.changes.emit();
  }

  /**
   * Takes over whole annotations, none that is older. One that somebody works
   * on here stays as they saw it: the server will say that another was first.
   */
  receive(annotations: readonly Annotation[]): void {
    for (const annotation of annotations) {
      const { id, version } = annotation;
      if ((this.confirmed.get(id)?.version ?? 0) > version) continue;
      const known = this.confirmed.has(id);
      if (known && this.held.has(id)) this.held.set(id, annotation);
      else if (!known || !this.isWaiting(id)) this.take(annotation);
    }
    this.changes.emit();
  }

  /** Keeps an annotation as it is while it is written in; returns what ends it. */
  hold(id: string): () => void {
    this.held.set(id, null);
    return () => {
      const missed = this.held.get(id);
      this.held.delete(id);
      if (missed) this.receive([missed]);
    };
  }

  /** Takes over acts that another window could not send any more. */
  adopt(acts: readonly Act[]): void {
    this.outbox.keepFirst(acts);
  }

  /** Sees again acts kept from an earlier sitting, then sends them. */
  async resume(): Promise<void> {
    const acts = [...this.outbox.waiting];
    if (acts.length === 0) return;
    const known = acts.filter((act) => act.type !== "create");
    try {
      const ids = [...new Set(known.map((act) => act.id))];
      if (ids.length > 0) this.receive(await this.options.api.annotations(ids));
      for (const act of acts) this.showAct(act);
    } catch {
      // Not reached: the outbox goes on trying, the acts show when it succeeds.
    }
    this.outbox.flush();
  }

  /** Ends a conflict: "mine" writes the own words over, "theirs" lets them be. */
  settle(id: string, keep: "mine" | "theirs"): void {
    const conflict = this.conflictsById.get(id);
    if (!conflict) return;
    this.conflictsById.delete(id);
    this.show(conflict.theirs);
    const { body, anchors } = conflict.mine;
    if (keep === "mine") this.act({ type: "change", id, body, anchors });
    else this.changes.emit();
  }

  /** Lets a refused act go. */
  dismissRefusal(id: string): void {
    this.refusals.delete(id);
    const known = this.confirmed.get(id);
    if (known) this.show(known);
    else this.remove(id);
    this.changes.emit();
  }

  stop(): void {
    this.outbox.stop();
  }

  private replay(act: Act | null): string | null {
    if (!act) return null;
    if (this.shown.has(act.id)) this.perform(act);
    else void this.performWhenHere(act);
    return act.id;
  }

  /** An act kept from before a reload is about an annotation not here yet. */
  private async performWhenHere(act: Act): Promise<void> {
    try {
      this.receive(await this.options.api.annotations([act.id]));
    } catch {
      // Not reached: the outbox goes on trying, and asks before it sends.
    }
    this.perform(act);
  }

  /** The version an act builds on. */
  private async seen(id: string): Promise<number> {
    if (!this.confirmed.has(id)) {
      this.receive(await this.options.api.annotations([id]));
    }
    return this.confirmed.get(id)?.version ?? 1;
  }

  private perform(act: Act): void {
    this.refusals.delete(act.id);
    this.showAct(act);
    this.outbox.add(this.withSeen(act));
    this.changes.emit();
  }

  private withSeen(act: Act): Act {
    const seen = this.confirmed.get(act.id)?.version;
    if (act.type === "create" || this.isWaiting(act.id) || !seen) return act;
    return { ...act, seen };
  }

  private showAct(act: Act): void {
    const now = (this.options.now?.() ?? new Date()).toISOString();
    const { id } = act;
    const before = this.shown.get(id) ?? this.confirmed.get(id) ?? null;
    if (!before && act.type !== "create") return;
    this.show(applied(act, before, () => this.made(act, now), now));
  }

  private made(act: Act, now: string): Annotation {
    if (act.type !== "create") throw new RangeError("Only creating makes one");
    return {
      id: act.id,
      sourceId: this.options.sourceId,
      status: "proposed",
      version: 1,
      reviewer: this.options.reviewer,
      createdAt: now,
      changedAt: now,
      anchors: [...act.anchors],
      body: act.body,
    };
  }

  private take(annotation: Annotation): void {
    this.confirmed.set(annotation.id, annotation);
    if (!this.isWaiting(annotation.id)) this.show(annotation);
  }

  private show(annotation: Annotation): void {
    this.shown.set(annotation.id, annotation);
    const mark = markOf(annotation);
    // Most answers of the server change nothing that is drawn.
    const known = this.marksById.get(mark.id);
    if (known && looksLike(known, mark)) return;
    this.marksById = new Map(this.marksById).set(mark.id, mark);
    this.markChanges.emit({ type: "put", mark });
  }

  private remove(id: string): void {
    this.shown.delete(id);
    const marks = new Map(this.marksById);
    marks.delete(id);
    this.marksById = marks;
    this.markChanges.emit({ type: "removed", id });
  }

  private async send(act: Act): Promise<void> {
    const { api, textVersion, onConfirmed } = this.options;
    const annotation =
      act.type === "create"
        ? await api.create({
            id: act.id,
            textVersion,
            anchors: [...act.anchors],
            body: act.body,
          })
        : await this.sendChange(act);
    this.confirmed.set(act.id, annotation);
    this.savedAt = this.options.now?.() ?? new Date();
    const last = this.outbox.waiting.filter((a) => a.id === act.id).length <= 1;
    if (last) this.show(annotation);
    onConfirmed?.(annotation);
  }

  private async sendChange(
    act: Exclude<Act, { type: "create" }>,
  ): Promise<Annotation> {
    const seen = act.seen ?? (await this.seen(act.id));
    try {
      return await this.options.api.change(act.id, changeRequest(act, seen));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // The newer annotation, see lib/server/annotate.ts.
      const newer = error.details["annotation"] as Annotation | undefined;
      if (newer && isOutcome(act, seen, newer)) return newer;
      throw error;
    }
  }

  private async onRefused(act: Act, error: AppError): Promise<void> {
    this.undoing.forget(act.id);
    const mine = this.shown.get(act.id);
    if (error.code === "conflict" && mine) {
      const [theirs] = await this.options.api
        .annotations([act.id])
        .catch(() => []);
      if (theirs) {
        this.confirmed.set(act.id, theirs);
        this.conflictsById.set(act.id, { mine, theirs });
        this.changes.emit();
        return;
      }
    }
    this.refusals.set(act.id, error.message);
    this.changes.emit();
  }

  private isWaiting(id: string): boolean {
    return this.outbox.waiting.some((act) => act.id === id);
  }

  private onOutboxChange(): void {
    const { state, waiting } = this.outbox;
    const word = {
      empty: "saved",
      sending: "saving",
      waiting: "failed",
    } as const;
    this.saveState = {
      state: word[state],
      at: this.savedAt,
      waiting: waiting.length,
      signedOut: this.outbox.signedOut,
    };
    this.changes.emit();
  }
}

function changeRequest(act: Exclude<Act, { type: "create" }>, seen: number) {
  if (act.type !== "change") return { type: act.type, seen };
  const { body, anchors } = act;
  return {
    type: "change" as const,
    seen,
    body,
    ...(anchors ? { anchors: [...anchors] } : {}),
  };
}
