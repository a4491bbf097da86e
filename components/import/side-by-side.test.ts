import { describe, expect, it } from "vitest";
import { RawLines } from "./raw-lines";
import { findJoints } from "./side-by-side";

describe("the raw file as lines", () => {
  it("finds line and column of a place given in code points", () => {
    const raw = new RawLines("one\r\n𝒂𝒃 two\nthree");
    expect(raw.lines).toEqual(["one", "𝒂𝒃 two", "three"]);
    expect(raw.at(0)).toEqual({ line: 1, column: 0 });
    // Each of the two letters outside the basic plane takes two units.
    expect(raw.at(8)).toEqual({ line: 2, column: 5 });
    expect(raw.at(12)).toEqual({ line: 3, column: 0 });
  });

  it("keeps a place between the two halves of a line end on its line", () => {
    expect(new RawLines("one\r\ntwo").at(4)).toEqual({ line: 1, column: 3 });
  });
});

describe("the way from blocks to lines", () => {
  const raw =
    "A first para-\ngraph, broken.\n\n1 A note lifted out.\n\nThen another one here.";

  it("finds joined and hyphenated words, in order", () => {
    const joints = findJoints(raw, [
      "A first paragraph, broken.",
      "Then another one here.",
    ]);
    expect(joints).toEqual([
      { block: 0, offset: 0 },
      { block: 1, offset: raw.indexOf("Then") },
    ]);
  });

  it("begins a block with the signs that stand before its first letter", () => {
    const note = "Text here.\n² *HARRIMAN, a note.";
    const joints = findJoints(note, ["HARRIMAN, a note."]);
    expect(joints).toEqual([{ block: 0, offset: note.indexOf("²") }]);
  });

  it("skips what is not there instead of guessing", () => {
    const joints = findJoints(raw, [
      "Words from nowhere at all",
      "Then another one here.",
    ]);
    expect(joints.map(({ block }) => block)).toEqual([1]);
  });
});
