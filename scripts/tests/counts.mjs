/** How many tests of a suite passed, failed and were skipped. */
import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * A suite that is one check.
 * @param {number} code @returns {Counts}
 */
export function countOne(code) {
  return code === 0 ? counts(1, 0, 0) : counts(0, 1, 0);
}

/** @param {number} code @param {string} report @returns {Counts} */
export function countVitest(code, report) {
  const found = readReport(report);
  if (!found) return countBroken(code);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } =
    found;
  // A file that does not load fails without a single test of its own.
  const broken = found.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return honest(
    code,
    counts(
      numPassedTests,
      numFailedTests + broken,
      numPendingTests + numTodoTests,
    ),
  );
}

/** @param {number} code @param {string} report @returns {Counts} */
export function countPlaywright(code, report) {
  const found = readReport(report);
  if (!found) return countBroken(code);
  const { expected, unexpected, flaky, skipped } = found.stats;
  // A test that passed only when tried again is not a test that passed.
  return honest(code, counts(expected, unexpected + flaky, skipped));
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce(
    (a, b) =>
      counts(a.passed + b.passed, a.failed + b.failed, a.skipped + b.skipped),
    counts(0, 0, 0),
  );
}

/** The closing line. @param {Counts} total */
export function inWords({ passed, failed, skipped }) {
  const rest = skipped > 0 ? `, ${skipped} skipped` : "";
  return `${passed} passed, ${failed} failed${rest}`;
}

/** @param {number} passed @param {number} failed @param {number} skipped */
function counts(passed, failed, skipped) {
  return { passed, failed, skipped };
}

/**
 * A runner that ends badly has failed at least once, whatever it counted.
 * @param {number} code @param {Counts} found @returns {Counts}
 */
function honest(code, found) {
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}

/** Without a report nothing is known to have passed. @param {number} code */
function countBroken(code) {
  return counts(0, code === 0 ? 0 : 1, 0);
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
