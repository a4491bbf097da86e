import { describe, expect, it } from "vitest";
import { memoryDatabase } from "@/db/testing";
import { ownMachine } from "@/lib/access/actor";
import { check } from "./check";
import { CASE_REVIEWER } from "./corpus-case";
import { listLibrary } from "./library";
import { loadAnnotations } from "./load-annotations";
import { currentReviewer } from "./reviewers";
import { loadSample } from "./sample";

describe("the sample", () => {
  it("is loaded once, with annotations that all have their place", () => {
    const db = memoryDatabase();
    const [slug = ""] = loadSample(db);
    const annotations = loadAnnotations(db, slug);
    expect(annotations.length).toBeGreaterThanOrEqual(20);
    const states = annotations.flatMap((a) => a.anchors.map((p) => p.state));
    expect(new Set(states)).toEqual(new Set(["exact"]));
    const names = new Set(annotations.map((a) => a.reviewer.name));
    expect(names).toEqual(new Set([CASE_REVIEWER]));
    expect(currentReviewer(db).name).not.toBe(CASE_REVIEWER);
    expect(check(db).problems).toEqual([]);
    expect(loadSample(db)).toEqual([]);
  });

  it("does not come back when it was taken away", () => {
    const db = memoryDatabase();
    loadSample(db);
    db.$client.pragma("foreign_keys = OFF");
    db.$client.exec("DELETE FROM source; DELETE FROM source_file");
    expect(loadSample(db)).toEqual([]);
    expect(listLibrary(db, ownMachine)).toEqual([]);
  });
});
