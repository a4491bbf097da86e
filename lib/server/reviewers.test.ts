import { describe, expect, it } from "vitest";
import { memoryDatabase } from "@/db/testing";
import {
  citedByName,
  currentReviewer,
  everyReviewer,
  listReviewers,
  requireReviewer,
  saveReviewer,
} from "./reviewers";

describe("the reviewer of this machine", () => {
  it("is made at the first call, and the same from then on", () => {
    const db = memoryDatabase();
    const first = currentReviewer(db);
    expect(currentReviewer(db)).toEqual(first);
    expect(listReviewers(db)).toEqual([first]);
  });

  it("is never one who came with a case, whatever a cookie says", () => {
    const db = memoryDatabase();
    const carr = citedByName(db, "E. H. Carr (1955)");
    const own = currentReviewer(db, carr.id);
    expect(own.id).not.toBe(carr.id);
    expect(listReviewers(db)).toEqual([own]);
    expect(everyReviewer(db)).toContainEqual(carr);
    const change = { id: carr.id, name: "Somebody else" };
    expect(() => saveReviewer(db, change)).toThrow(/is cited from a case/);
    expect(() => requireReviewer(db, carr.id)).toThrow(/nobody judges/);
    expect(citedByName(db, "E. H. Carr (1955)")).toEqual(carr);
  });

  it("is whom the cookie names, if that is somebody", () => {
    const db = memoryDatabase();
    const other = saveReviewer(db, { name: "Ada" });
    expect(currentReviewer(db, other.id)).toEqual(other);
    expect(currentReviewer(db, "nobody").id).not.toBe(other.id);
  });
});
