import { describe, expect, it } from "vitest";
import { Pace } from "./window-watch";

/** Moves so far every so many ms, for two seconds. */
function isFlight(windows: number, every: number): boolean {
  const pace = new Pace();
  let now = 0;
  for (; now < 2000; now += every) pace.note(windows, now);
  return pace.isFlight(now);
}

describe("the pace of the text", () => {
  it("is no flight while somebody leafs through it", () => {
    expect(isFlight(0.14, 50)).toBe(false);
    expect(isFlight(0.9, 400)).toBe(false);
  });

  it("is a flight when a finger keeps turning the wheel", () => {
    expect(isFlight(0.58, 16)).toBe(true);
    expect(isFlight(0.9, 33)).toBe(true);
  });

  it("is no flight after one jump, however far", () => {
    const pace = new Pace();
    pace.note(300, 1000);
    expect(pace.isFlight(1000)).toBe(false);
  });

  it("is over soon after the last movement", () => {
    const pace = new Pace();
    for (let now = 0; now < 1000; now += 16) pace.note(0.6, now);
    expect(pace.isFlight(1000)).toBe(true);
    expect(pace.isFlight(1400)).toBe(false);
  });
});
