/** The lenses on the sample source, by its truth. */
import { describe, expect, it } from "vitest";
import {
  readTruth,
  scoreHands,
  scoreSample,
  wantedOf,
} from "@/tests/support/lens-score";

const scores = scoreSample();
const of = (lens: string) => scores.find((score) => score.lens === lens);

describe("the lenses on the sample", () => {
  it.each(scores)("miss nothing that is planted for $lens", (score) => {
    // A misreading that is a word no other word of the text gives away.
    const known = score.lens === "scan" ? ["stoncs"] : [];
    expect(score.wanted).toBeGreaterThan(0);
    expect(score.missed).toEqual(known);
  });

  it.each(["dates", "references", "counterparts", "names"])(
    "reach a recall of 0.95 and a precision of 0.8: %s",
    (lens) => {
      const score = of(lens);
      expect(score?.wanted).toBeGreaterThan(0);
      expect(score?.recall).toBeGreaterThanOrEqual(0.95);
      expect(score?.precision).toBeGreaterThanOrEqual(0.8);
    },
  );

  it("part the two hands by naming and markers, and make no claim by manner", () => {
    const [markers, manner] = scoreHands();
    expect(markers?.right).toBeGreaterThan(0.8);
    expect(manner).toEqual({ lens: "manner", findings: 0, right: null });
  });

  it("take no decoy for a plant", () => {
    const decoys = readTruth().decoys;
    expect(decoys.length).toBeGreaterThan(0);
    const words = scores.flatMap(({ beside }) => beside.map((f) => f.words));
    for (const { id } of decoys) expect(words.join(" ")).not.toContain(id);
  });

  it("are asked for every plant that is a date, an anachronism or a reference", () => {
    const wanted = [...wantedOf(readTruth()).values()].flat();
    const names = wanted.map(({ name }) => name);
    for (const name of [
      "wednesday",
      "tuesday",
      "nicholas",
      "yacht",
      "nansen",
      "leningrad",
      "column",
      "ataturk",
      "montreux",
      "crossref",
      "initial",
      "visit",
      "dead",
      "owl",
    ]) {
      expect(names).toContain(name);
    }
  });
});
