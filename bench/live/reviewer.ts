/** One reviewer over HTTP: judges, follows the source, keeps the times. */
import type { CreateRequest } from "@/lib/api/contract";
import type { LiveChanges } from "@/lib/api/live";
import { eventsOf } from "@/tests/support/events";

export interface ReviewerOptions {
  readonly address: string;
  readonly slug: string;
  readonly name: string;
}

/** Milliseconds until a request that was not answered is sent again. */
const AGAIN = 500;

export class Reviewer {
  /** Milliseconds from a request to its answer. */
  readonly times: number[] = [];
  /** When each judgment came to this window. */
  readonly heard = new Map<string, number>();
  /** Requests that had to be sent again. */
  again = 0;
  private readonly options: ReviewerOptions;
  private readonly under = new Set<Promise<void>>();
  private readonly gone = new AbortController();
  private cookie = "";
  private last = "";

  constructor(options: ReviewerOptions) {
    this.options = options;
  }

  /** Takes a profile of their own and opens a window. */
  async arrive(): Promise<void> {
    const { name } = this.options;
    const made = await this.send("/api/reviewers", { name });
    const { id } = (await made.json()) as { id: string };
    const chosen = await this.send("/api/reviewers/current", { id });
    this.cookie = (chosen.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    await new Promise<void>((open) => void this.follow(open));
  }

  /** Sends until it is acknowledged; then notes when it was first sent. */
  judge(request: CreateRequest, stored: Map<string, number>): Promise<void> {
    const work = this.store(request, stored).finally(() =>
      this.under.delete(work),
    );
    this.under.add(work);
    return work;
  }

  /** All that was sent is acknowledged. */
  async rest(): Promise<void> {
    await Promise.all(this.under);
  }

  leave(): void {
    this.gone.abort();
  }

  private async store(
    request: CreateRequest,
    stored: Map<string, number>,
  ): Promise<void> {
    const { slug } = this.options;
    const sent = performance.now();
    for (;;) {
      try {
        const answer = await this.send(
          `/api/sources/${slug}/annotations`,
          request,
        );
        await answer.text();
        if (answer.status !== 201) throw new Error(`Status ${answer.status}`);
        this.times.push(performance.now() - sent);
        stored.set(request.id, sent);
        return;
      } catch {
        this.again++;
        await new Promise((done) => setTimeout(done, AGAIN));
      }
    }
  }

  private async follow(onOpen: () => void): Promise<void> {
    const { address, slug, name } = this.options;
    const query = new URLSearchParams({ window: name, mode: "annotate" });
    const url = `${address}/api/sources/${slug}/changes?${query}`;
    while (!this.gone.signal.aborted) {
      try {
        const answer = await fetch(url, {
          headers: { cookie: this.cookie, "last-event-id": this.last },
          signal: this.gone.signal,
        });
        onOpen();
        for await (const event of eventsOf(answer)) {
          if (event.name !== "changes") continue;
          this.last = event.id;
          this.hear(JSON.parse(event.data) as LiveChanges);
        }
      } catch {
        // The line broke: it is opened again, as a browser does.
      }
      if (this.gone.signal.aborted) return;
      await new Promise((done) => setTimeout(done, AGAIN));
    }
  }

  private hear({ annotations }: LiveChanges): void {
    const now = performance.now();
    for (const { id } of annotations) {
      if (!this.heard.has(id)) this.heard.set(id, now);
    }
  }

  private send(path: string, body: unknown): Promise<Response> {
    const { address } = this.options;
    return fetch(`${address}${path}`, {
      method: "POST",
      headers: {
        origin: address,
        cookie: this.cookie,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
  }
}
