/**
 * Guessing passwords: after some wrong ones an account waits, whoever asks.
 * Counted in the memory of the server, oldest first out.
 */
import { AppError } from "@/lib/core/errors";

const MOST_WRONG = 5;
const WAIT = 15 * 60_000;
const MOST_KEPT = 10_000;

interface Wrong {
  readonly count: number;
  readonly last: number;
}

/** Survives the hot reloads of development. */
const kept = globalThis as { substratumAttempts?: Map<string, Wrong> };

function wrongs(): Map<string, Wrong> {
  kept.substratumAttempts ??= new Map();
  return kept.substratumAttempts;
}

/** AppError "too-many" while an address has to wait. */
export function requirePatience(email: string, now = clock()): void {
  const wrong = wrongs().get(email);
  if (!wrong || wrong.count < MOST_WRONG) return;
  if (now - wrong.last < WAIT) {
    const minutes = Math.ceil((WAIT - (now - wrong.last)) / 60_000);
    throw new AppError(
      "too-many",
      `Too many wrong passwords. Try again in ${minutes} minutes, or ask the administrator for a new one.`,
      { details: { minutes } },
    );
  }
  wrongs().delete(email);
}

export function countWrong(email: string, now = clock()): void {
  const { count } = wrongs().get(email) ?? { count: 0 };
  wrongs().delete(email);
  wrongs().set(email, { count: count + 1, last: now });
  for (const oldest of wrongs().keys()) {
    if (wrongs().size <= MOST_KEPT) break;
    wrongs().delete(oldest);
  }
}

export function forgetWrong(email: string): void {
  wrongs().delete(email);
}

/** Not the time of day: setting a clock back or on changes nothing. */
function clock(): number {
  return performance.now();
}
