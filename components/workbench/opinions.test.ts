import { describe, expect, it } from "vitest";
import type { MarkStyle } from "@/lib/api/contract";
import { codePoint } from "@/lib/document/position";
import type { Mark } from "@/lib/editor/store/mark";
import { opinionsAmong, opinionsOn, sayOpinions } from "./opinions";

function by(
  who: string,
  style: MarkStyle,
  withdrawn = false,
  start = 10,
): Mark {
  const range = {
    stream: "main",
    start: codePoint(start),
    end: codePoint(start + 10),
  };
  const reviewer = { id: who, name: who, initials: who, colour: "#274c77" };
  return {
    id: `${who}-${style}`,
    style,
    reviewer,
    withdrawn,
    changed: false,
    ranges: [range],
  };
}

const mine = by("a", "genuine");
const said = (...others: Mark[]) => sayOpinions(opinionsOn(mine, others));

describe("what others say of the same words", () => {
  it("is nothing when nobody else judged them", () => {
    expect(said(mine, by("a", "spurious"))).toBe("");
  });

  it("counts who agrees and who differs", () => {
    expect(said(by("b", "genuine"))).toBe("1 agrees");
    expect(said(by("b", "genuine"), by("c", "spurious"))).toBe(
      "1 agrees · 1 differs",
    );
    expect(said(by("b", "altered"), by("c", "spurious"))).toBe("2 differ");
  });

  it("counts persons, not judgments", () => {
    expect(said(by("b", "spurious"), by("b", "genuine"))).toBe("1 agrees");
  });

  it("leaves out who judged the words beside them", () => {
    expect(said(by("b", "spurious", false, 20))).toBe("");
    expect(said(by("b", "spurious", false, 19))).toBe("1 differs");
  });

  it("is found among all marks", () => {
    const all = [mine, by("b", "spurious"), by("c", "genuine", false, 500)];
    const marks = new Map(all.map((mark) => [mark.id, mark]));
    expect(opinionsAmong(marks, mine.id)).toEqual({ agree: 0, differ: 1 });
  });

  it("leaves out what is no judgment, withdrawn, or of another question", () => {
    const others = [by("b", "comment"), by("c", "judged")];
    expect(said(...others, by("d", "spurious", true))).toBe("");
    expect(opinionsOn(by("a", "comment"), [by("b", "genuine")])).toEqual({
      agree: 0,
      differ: 0,
    });
  });
});
