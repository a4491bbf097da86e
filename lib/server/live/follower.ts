/** What one window is told while it follows a source. */
import "server-only";
import type { Db } from "@/db";
import { lastChange } from "@/db/queries/changes";
import type { Reviewer } from "@/lib/annotation/annotation";
import type { WhereRequest } from "@/lib/api/live";
import { changesSince, everything, type Told } from "./changes";
import { arrive, peopleOn, watchPresence } from "./presence";
import { watchChanges } from "./watch";

export interface Following {
  readonly reviewer: Reviewer;
  readonly where: WhereRequest;
  /** The last change that the window knows; null for one that begins now. */
  readonly since: number | null;
  /** Ends with the request. */
  readonly signal: AbortSignal;
  readonly mayStill: () => boolean;
}

/** Milliseconds between two signs of life; then it is also asked who may. */
const HEARTBEAT = 15_000;
/** Those who come and go within this time are told together. */
const TOGETHER = 200;
/** After this a window whose connection broke asks again, in milliseconds. */
const RETRY = 1000;

const encoder = new TextEncoder();

export class Follower {
  private readonly db: Db;
  private readonly sourceId: string;
  private readonly following: Following;
  private readonly out: ReadableStreamDefaultController<Uint8Array>;
  private readonly stops: (() => void)[] = [];
  private people: ReturnType<typeof setTimeout> | undefined;
  /** The number of the last change told. */
  private known: number;

  constructor(
    db: Db,
    sourceId: string,
    following: Following,
    out: ReadableStreamDefaultController<Uint8Array>,
  ) {
    this.db = db;
    this.sourceId = sourceId;
    this.following = following;
    this.out = out;
    this.known = following.since ?? lastChange(db);
  }

  begin(): void {
    const { reviewer, where, signal } = this.following;
    const onAbort = () => this.close();
    const heartbeat = setInterval(() => this.try(this.beat), HEARTBEAT);
    signal.addEventListener("abort", onAbort);
    this.stops.push(
      () => signal.removeEventListener("abort", onAbort),
      () => clearInterval(heartbeat),
      () => clearTimeout(this.people),
      watchChanges(() => this.try(this.tellChanges)),
      watchPresence((sourceId) => this.onPresence(sourceId)),
      arrive(this.sourceId, reviewer, where),
    );
    this.write(`retry: ${RETRY}\nid: ${this.known}\n\n`);
    // Changes that are not there: the data was put back from a backup.
    if (this.known > lastChange(this.db)) {
      this.tell(everything(this.db, this.sourceId));
    } else this.tellChanges();
  }

  /** Stops without closing: the window has gone. */
  end(): void {
    for (const stop of this.stops.splice(0)) stop();
  }

  private close(): void {
    if (this.stops.length === 0) return;
    this.end();
    this.out.close();
  }

  private readonly tellChanges = (): void => {
    // A window that is slow is told more at once, later.
    if ((this.out.desiredSize ?? 0) <= 0) return;
    const news = changesSince(this.db, this.sourceId, this.known);
    if (news) this.tell(news);
  };

  private readonly beat = (): void => {
    if (!this.following.mayStill()) {
      this.close();
      return;
    }
    this.write(":\n\n");
    this.tellChanges();
  };

  private readonly tellPeople = (): void => {
    this.people = undefined;
    const people = JSON.stringify(peopleOn(this.sourceId));
    this.write(`event: here\ndata: ${people}\n\n`);
  };

  private onPresence(sourceId: string): void {
    if (sourceId !== this.sourceId || this.people) return;
    this.people = setTimeout(() => this.try(this.tellPeople), TOGETHER);
  }

  private tell({ seq, words }: Told): void {
    this.known = seq;
    if (words) this.write(`id: ${seq}\nevent: changes\ndata: ${words}\n\n`);
  }

  private write(words: string): void {
    this.out.enqueue(encoder.encode(words));
  }

  /** A window that cannot be served is let go: it comes again. */
  private try(work: () => void): void {
    if (this.stops.length === 0) return;
    try {
      work();
    } catch (error) {
      this.end();
      this.out.error(error);
    }
  }
}
