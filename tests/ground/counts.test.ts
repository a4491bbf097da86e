import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  countOne,
  countPlaywright,
  countVitest,
  inWords,
  sum,
} from "@/scripts/tests/counts.mjs";

function report(content: unknown): string {
  const file = path.join(
    mkdtempSync(path.join(tmpdir(), "substratum-")),
    "report.json",
  );
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [],
};

describe("counting tests", () => {
  it("reads a report of Vitest", () => {
    expect(countVitest(0, report(vitest))).toEqual({
      passed: 3,
      failed: 0,
      skipped: 1,
    });
  });

  it("counts a test file that does not load as a failure", () => {
    const broken = { status: "failed", assertionResults: [] };
    const found = report({ ...vitest, testResults: [broken] });
    expect(countVitest(1, found).failed).toBe(1);
  });

  it("counts a run that ends badly without a failed test as a failure", () => {
    expect(countVitest(1, report(vitest)).failed).toBe(1);
  });

  it("counts a run without a report as a failure when it ended badly", () => {
    expect(countVitest(1, "/nowhere.json")).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it("counts a test that passed only at the second try as failed", () => {
    const stats = { expected: 2, unexpected: 0, flaky: 1, skipped: 0 };
    expect(countPlaywright(0, report({ stats }))).toEqual({
      passed: 2,
      failed: 1,
      skipped: 0,
    });
  });

  it("closes with one line", () => {
    const total = sum([countOne(0), countOne(1), countOne(0)]);
    expect(inWords(total)).toBe("2 passed, 1 failed");
    expect(inWords({ ...total, skipped: 4 })).toBe(
      "2 passed, 1 failed, 4 skipped",
    );
  });
});
