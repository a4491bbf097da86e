import { describe, expect, test } from "vitest";
import { codePoint, indexDocument, MAIN } from "@/lib/document/position";
import {
  anchorOf,
  pointBefore,
  sampleDocument,
} from "@/tests/support/sample-edition";
import { anchorFor, verifyAnchor } from "./selector";

const index = indexDocument(sampleDocument);

describe("anchorFor", () => {
  test("counts code points and keeps 32 of them on either side", () => {
    const anchor = anchorOf("council");
    expect(anchor.start).toBe([..."The Lamp Road\nThe 𝔄lder "].length);
    expect(anchor.prefix).toBe("The Lamp Road\nThe 𝔄lder ");
    expect([...anchor.suffix]).toHaveLength(32);
    expect(anchor.state).toBe("exact");
  });

  test("refuses a range outside of the text", () => {
    const range = { stream: MAIN, start: codePoint(0), end: codePoint(9999) };
    expect(() => anchorFor(index, range)).toThrow(RangeError);
  });
});

describe("verifyAnchor", () => {
  test("holds while the words stand at their place", () => {
    expect(verifyAnchor(index, anchorOf("𝔅ook", "note/n-1"))).toBe(true);
    expect(
      verifyAnchor(index, { ...anchorOf("council"), exact: "Council" }),
    ).toBe(false);
    expect(
      verifyAnchor(index, { ...anchorOf("council"), stream: "note/none" }),
    ).toBe(false);
  });

  test("knows a point by its surroundings and by nothing else", () => {
    const point = pointBefore("Nobody");
    expect(verifyAnchor(index, point)).toBe(true);
    const shifted = { ...point, start: point.start + 1, end: point.end + 1 };
    expect(verifyAnchor(index, shifted)).toBe(false);
    expect(verifyAnchor(index, { ...point, prefix: "", suffix: "" })).toBe(
      false,
    );
  });
});
