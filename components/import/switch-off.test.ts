import { describe, expect, it } from "vitest";
import { isPlaceOff, withPlace, withRule } from "./switch-off";

const group = {
  rule: "emphasis",
  places: [10, 20, 30].map((rawFrom) => ({
    rawFrom,
    rawTo: rawFrom + 1,
    before: "",
    after: "",
    confidence: 1,
    off: false,
  })),
};
const nothing = { rules: [], places: [] };
const other = { rule: "gloss", rawFrom: 10 };

describe("switching repairs", () => {
  it("turns one place off and on again", () => {
    const off = withPlace(nothing, group, 20, false);
    expect(isPlaceOff(off, "emphasis", 20)).toBe(true);
    expect(isPlaceOff(off, "emphasis", 10)).toBe(false);
    expect(withPlace(off, group, 20, true)).toEqual(nothing);
  });

  it("turns a whole rule off, and one of its places on", () => {
    const off = withRule({ rules: [], places: [other] }, "emphasis", false);
    expect(off.rules).toEqual(["emphasis"]);
    const one = withPlace(off, group, 20, true);
    expect(one.rules).toEqual([]);
    const states = [10, 20, 30].map((at) => isPlaceOff(one, "emphasis", at));
    expect(states).toEqual([true, false, true]);
    expect(isPlaceOff(one, "gloss", 10)).toBe(true);
  });

  it("forgets single places when the rule as a whole is turned", () => {
    const off = withPlace(nothing, group, 20, false);
    expect(withRule(off, "emphasis", true)).toEqual(nothing);
    expect(withRule(off, "emphasis", false).places).toEqual([]);
  });

  it("leaves a rule that is off as it is when a place is turned off", () => {
    const off = withRule({ rules: [], places: [other] }, "emphasis", false);
    expect(withPlace(off, group, 20, false)).toEqual(off);
  });
});
