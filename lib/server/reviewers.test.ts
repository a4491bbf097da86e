import { describe, expect, it } from "vitest";
import { memoryDatabase } from "@/db/testing";
import { currentReviewer, listReviewers, saveReviewer } from "./reviewers";

describe("the reviewer of this machine", () => {
  it("is made at the first call, and the same from then on", () => {
    const db = memoryDatabase();
    const first = currentReviewer(db);
    expect(currentReviewer(db)).toEqual(first);
    expect(listReviewers(db)).toEqual([first]);
  });

  it("is never one who came with a case, though these were there first", () => {
    const db = memoryDatabase();
    const cited = saveReviewer(db, { name: "E. H. Carr (1955)" });
    expect(currentReviewer(db).id).not.toBe(cited.id);
  });

  it("is whom the cookie names, if that is somebody", () => {
    const db = memoryDatabase();
    const other = saveReviewer(db, { name: "Ada" });
    expect(currentReviewer(db, other.id)).toEqual(other);
    expect(currentReviewer(db, "nobody").id).not.toBe(other.id);
  });
});
