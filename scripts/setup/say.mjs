/** How the commands speak: plain lines, and one line when they cannot go on. */

/** A reason to end that the person can do something about. */
export class Stop extends Error {}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a command; a Stop becomes its one line and exit code 1.
 * @param {() => Promise<number>} main answers the exit code
 */
export async function runCommand(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/**
 * Seconds since a moment of `Date.now()`, for people: "2.3 s", "3 min 5 s".
 * @param {number} start
 * @param {number} [end]
 */
export function elapsed(start, end = Date.now()) {
  const seconds = (end - start) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
