import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded } from "../manner/random";
import { align } from "./align";
import { differences } from "./differences";
import { lettersOf } from "./letters";
import { parallelsOf } from "./parallels";

const ALPHABET = "etaoinshrdlucmfwypvbgkqjxz";

/** Words without sense, so that nothing stands twice by accident. */
function text(words: number, seed: number): string {
  const random = seeded(seed);
  const letter = () => ALPHABET[Math.floor(random() ** 2 * 26)] as string;
  const word = () =>
    Array.from({ length: 2 + Math.floor(random() * 8) }, letter).join("");
  return Array.from({ length: words }, word).join(" ");
}

/** A share of the letters changed, dropped or doubled, as a bad scan does. */
function noisy(words: string, share: number, seed: number): string {
  const random = seeded(seed);
  return [...words]
    .map((letter) => {
      if (letter === " " || random() >= share) return letter;
      const kind = Math.floor(random() * 3);
      const other = ALPHABET[Math.floor(random() * 26)] as string;
      return [other, "", letter + other][kind] as string;
    })
    .join("");
}

describe("the letters of a text", () => {
  it("forget case, accents, points and line ends, and know their places", () => {
    const { text: letters, at, wordStarts } = lettersOf("A KEMÂL,\ndon't 1920");
    expect(letters).toBe("akemaldont1920");
    expect([...at].slice(0, 6)).toEqual([0, 2, 3, 4, 5, 6]);
    expect([...wordStarts]).toEqual([0, 1, 6, 10]);
  });

  it("lead back to a letter of the text, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (source) => {
        const { text: letters, at, wordStarts } = lettersOf(source);
        expect(at).toHaveLength(letters.length);
        for (let i = 1; i < at.length; i++) {
          expect(at[i]).toBeGreaterThanOrEqual(at[i - 1] as number);
        }
        for (const start of wordStarts) {
          expect(start).toBeLessThanOrEqual(letters.length);
        }
      }),
    );
  });
});

describe("an alignment", () => {
  it("counts what is the same on the best way", () => {
    // "thecaptain" and "thecptain": nine of ten steps agree.
    expect(align("thecaptain", "thecptain", 8)).toEqual({
      from: 0,
      to: 10,
      otherFrom: 0,
      otherTo: 9,
      same: 9,
      steps: 10,
    });
  });

  it("finds nothing in letters that never meet", () => {
    expect(align("aaaa", "bbbb", 4)).toBeNull();
  });

  it("is whole for a text with itself", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-d]{1,60}$/), (letters) => {
        const aligned = align(letters, letters, 10);
        expect(aligned?.same).toBe(letters.length);
      }),
    );
  });
});

describe("differences", () => {
  it("are told in the words of both sides", () => {
    expect(
      differences("it has decided to wait", "it was compelled to wait here"),
    ).toEqual([
      { one: "has decided", other: "was compelled" },
      { one: "", other: "here" },
    ]);
  });
});

describe("parallels", () => {
  const host = text(6000, 1);
  const quotation = text(60, 2);

  it("find a passage that was copied into another text", () => {
    const other = text(3000, 3);
    const copied = `${other.slice(0, 8000)} ${quotation} ${other.slice(8000)}`;
    const source = `${host.slice(0, 20_000)} ${quotation} ${host.slice(20_000)}`;
    const [found, ...more] = parallelsOf(source, copied);
    expect(more).toEqual([]);
    expect(source.slice(found?.from, found?.to)).toBe(quotation);
    expect(copied.slice(found?.otherFrom, found?.otherTo)).toBe(quotation);
    expect(found?.likeness).toBe(1);
  });

  /** Of 40 copies of 60 words each; the page of this lens gives the figures. */
  it.each([
    [0, 40],
    [0.1, 38],
    [0.15, 34],
    [0.2, 12],
  ])(
    "find copies with a share of %f of their letters changed",
    (share, least) => {
      let recalled = 0;
      for (let seed = 0; seed < 40; seed++) {
        const original = text(60, 100 + seed);
        const other = `${text(1500, 7)} ${noisy(original, share, seed)} ${text(1500, 8)}`;
        const found = parallelsOf(`${host} ${original} ${text(900, 9)}`, other);
        if (found.some(({ same }) => same > 100)) recalled++;
      }
      expect(recalled).toBeGreaterThanOrEqual(least);
    },
  );

  it("find two prints that follow each other under one heading", () => {
    const heading = text(12, 50);
    const body = text(80, 51);
    const twice = `${text(60, 52)} ${heading} ${body} ${heading} ${body} ${heading} ${text(60, 53)}`;
    const most = Math.max(...parallelsOf(twice, null).map(({ same }) => same));
    expect(most).toBeGreaterThan(lettersOf(body).text.length);
  });

  it("find nothing in a text that never repeats itself", () => {
    expect(parallelsOf(host, null)).toEqual([]);
  });

  it("never lay a passage upon itself", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 2, max: 6 }),
        (seed, times) => {
          const repeated = Array(times).fill(text(40, seed)).join(" ");
          for (const { from, to, otherFrom } of parallelsOf(repeated, null)) {
            expect(from).toBeLessThan(to);
            expect(otherFrom).toBeGreaterThanOrEqual(to);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("stop when they are told to", () => {
    const twice = `${quotation} ${text(500, 4)} ${quotation}`;
    const stop = () => {
      throw new Error("stopped");
    };
    expect(() => parallelsOf(twice, null, undefined, stop)).toThrow("stopped");
  });
});
