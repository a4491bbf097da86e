/**
 * The open line of one window to what others do. It goes on where it broke off,
 * and rests while nobody sees the window: browsers open only a few lines to
 * one server.
 */

import { sendJson } from "@/lib/api/http";
import type {
  LiveChanges,
  LiveMode,
  Present,
  WhereRequest,
} from "@/lib/api/live";
import { newId } from "@/lib/core/ids";
import { Listeners } from "@/lib/editor/store/listeners";

export interface LiveOptions {
  readonly slug: string;
  readonly mode: LiveMode;
  /** The last change that is in the page. */
  readonly since: number;
  readonly onChanges: (changes: LiveChanges) => void;
  /** The line is open again: what waits can be sent. */
  readonly onOpen: () => void;
}

/** When the browser has given a line up it is asked for again, in ms. */
const AGAIN = 5000;
/** A place is told when somebody has stayed that long, in ms. */
const STAY = 1500;

/** This window, as long as it lives. */
const ownName = newId();

export class LiveLink {
  /** Who is here, this window's own person too. */
  readonly presence = new Listeners<void>();
  private readonly options: LiveOptions;
  private readonly base: string;
  private source: EventSource | null = null;
  private seen: number;
  private where: WhereRequest;
  private here: readonly Present[] = [];
  private again: ReturnType<typeof setTimeout> | undefined;
  private stay: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LiveOptions) {
    const { slug, since, mode } = options;
    this.options = options;
    this.base = `/api/sources/${encodeURIComponent(slug)}/changes`;
    this.seen = since;
    this.where = { window: ownName, mode, section: "" };
  }

  get people(): readonly Present[] {
    return this.here;
  }

  /** Listens until the returned function is called. */
  start(): () => void {
    document.addEventListener("visibilitychange", this.look);
    window.addEventListener("online", this.reopen);
    this.look();
    return () => {
      document.removeEventListener("visibilitychange", this.look);
      window.removeEventListener("online", this.reopen);
      clearTimeout(this.stay);
      this.close();
    };
  }

  /** Says where this window is; told when it has stayed there. */
  moveTo(mode: LiveMode, section: string): void {
    if (mode === this.where.mode && section === this.where.section) return;
    this.where = { window: ownName, mode, section };
    clearTimeout(this.stay);
    this.stay = setTimeout(() => {
      // Where one is, is not worth a message when it cannot be told.
      if (this.source) sendJson(this.base, this.where).catch(() => {});
    }, STAY);
  }

  private readonly look = (): void => {
    if (document.visibilityState === "hidden") this.close();
    else if (!this.source) this.open();
  };

  private readonly reopen = (): void => {
    this.close();
    this.look();
  };

  private open(): void {
    const query = new URLSearchParams({
      since: String(this.seen),
      ...this.where,
    });
    const source = new EventSource(`${this.base}?${query}`);
    this.source = source;
    source.addEventListener("open", this.options.onOpen);
    source.addEventListener("changes", (event) => this.onChanges(event));
    source.addEventListener("here", ({ data }: MessageEvent<string>) =>
      this.setHere(JSON.parse(data) as Present[]),
    );
    source.addEventListener("error", () => {
      // It tries again by itself, unless it was refused.
      if (source.readyState !== EventSource.CLOSED) return;
      this.close();
      this.again = setTimeout(this.look, AGAIN);
    });
  }

  private close(): void {
    clearTimeout(this.again);
    this.source?.close();
    this.source = null;
    this.setHere([]);
  }

  private onChanges({ data, lastEventId }: MessageEvent<string>): void {
    this.options.onChanges(JSON.parse(data) as LiveChanges);
    this.seen = Number(lastEventId);
  }

  private setHere(people: readonly Present[]): void {
    this.here = people;
    this.presence.emit();
  }
}
