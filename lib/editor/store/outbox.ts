/**
 * Acts on their way to the server, one after the other. They wait here when
 * the server cannot be reached or the person was signed out, and stay in the browser's storage meanwhile, so
 * that closing the window loses nothing.
 */
import { AppError } from "@/lib/core/errors";
import type { Act } from "./acts";

/** Where acts wait between two sittings. */
export interface OutboxStorage {
  load(): readonly Act[];
  save(acts: readonly Act[]): void;
}

export interface OutboxOptions {
  /** Sends one act; rejects with an AppError. */
  readonly send: (act: Act) => Promise<void>;
  /** The server will never take this act; those that follow on it are dropped. */
  readonly refused: (act: Act, error: AppError) => void;
  readonly onChange: () => void;
  readonly storage: OutboxStorage;
  /** Milliseconds between two attempts, the last one repeating. */
  readonly waits?: readonly number[];
}

export type OutboxState = "empty" | "sending" | "waiting";

const WAITS = [1000, 2000, 5000, 10_000, 30_000];

export class Outbox {
  private readonly options: OutboxOptions;
  private acts: Act[];
  private current: OutboxState = "empty";
  private attempts = 0;
  private strange = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: OutboxOptions) {
    this.options = options;
    this.acts = [...options.storage.load()];
  }

  get state(): OutboxState {
    return this.current;
  }

  /** True while the acts wait for the person to sign in again. */
  get signedOut(): boolean {
    return this.strange;
  }

  /** Acts not yet taken by the server, oldest first. */
  get waiting(): readonly Act[] {
    return this.acts;
  }

  add(act: Act): void {
    const last = this.acts.at(-1);
    const inFlight = this.current === "sending" && this.acts.length === 1;
    const follows = last?.type === "change" && last.id === act.id;
    if (follows && act.type === "change" && !inFlight) {
      // What was seen is what the first of them was made on.
      const { seen } = last;
      this.acts[this.acts.length - 1] = {
        ...last,
        ...act,
        ...(seen !== undefined && { seen }),
      };
    } else {
      this.acts.push(act);
    }
    this.keep();
    if (this.current === "empty") this.flush();
    else this.options.onChange();
  }

  /** Puts older acts in front, without sending them yet. */
  keepFirst(acts: readonly Act[]): void {
    this.acts = [...acts, ...this.acts];
    this.keep();
  }

  /** Tries at once, whatever the waiting time. */
  flush(): void {
    if (this.current === "sending") return;
    clearTimeout(this.timer);
    void this.run();
  }

  /** Takes out what waits for an annotation; gives it back. */
  drop(id: string): Act[] {
    const dropped = this.acts.filter((act) => act.id === id);
    this.acts = this.acts.filter((act) => act.id !== id);
    this.keep();
    return dropped;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    this.become("sending");
    for (;;) {
      const act = this.acts[0];
      if (!act) return this.become("empty");
      try {
        await this.options.send(act);
        this.acts = this.acts.filter((other) => other !== act);
        this.attempts = 0;
        this.strange = false;
        this.keep();
      } catch (cause) {
        if (!this.handle(act, asAppError(cause))) return;
      }
    }
  }

  /** True when the next act may be tried at once. */
  private handle(act: Act, error: AppError): boolean {
    this.strange = error.code === "signed-out";
    if (error.code !== "unavailable" && !this.strange) {
      this.drop(act.id);
      this.options.refused(act, error);
      return true;
    }
    const waits = this.options.waits ?? WAITS;
    const wait = waits[Math.min(this.attempts++, waits.length - 1)];
    this.timer = setTimeout(() => this.flush(), wait);
    this.become("waiting");
    return false;
  }

  private become(state: OutboxState): void {
    this.current = state;
    this.options.onChange();
  }

  private keep(): void {
    this.options.storage.save(this.acts);
  }
}

function asAppError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError("unavailable", "The act was not saved.", { cause });
}
