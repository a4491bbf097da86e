import { describe, expect, it } from "vitest";
import { dateOf, dayOf } from "./calendar";
import { dateMentions } from "./mention";
import { resolve } from "./resolve";
import { oneDay, overlap, spanOf } from "./span";
import { spanWords } from "./words";

const thursday = oneDay(dayOf({ year: 1922, month: 10, day: 19 }));

function read(text: string, now = thursday): string[] {
  return dateMentions(text).map((mention) => {
    const found = resolve(mention, now);
    return `${mention.literal} = ${found ? spanWords(found.span) : "?"}`;
  });
}

describe("dates in a text", () => {
  it.each([
    [
      "the third Saturday in May 1926",
      "third Saturday in May 1926 = 15 May 1926",
    ],
    ["on 4th March, 1919.", "4th March, 1919 = 4 March 1919"],
    ["on March 16, 1921, in Moscow", "March 16, 1921 = 16 March 1921"],
    ["the first of May 1920", "first of May 1920 = 1 May 1920"],
    ["Angora, le 10 Avril 1922.", "10 Avril 1922 = 10 April 1922"],
    ["am 3. März 1924", "3. März 1924 = 3 March 1924"],
    ["16 марта 1921 года", "16 марта 1921 = 16 March 1921"],
    ["16 Mart 1921'de", "16 Mart 1921 = 16 March 1921"],
    ["in the summer of 1921", "summer of 1921 = 1 June to 31 August 1921"],
    ["in October 1921 they", "October 1921 = 1 to 31 October 1921"],
    ["in October (1921)", "October (1921 = 1 to 31 October 1921"],
    ["yesterday", "yesterday = 18 October 1922"],
    ["the day before yesterday", "the day before yesterday = 17 October 1922"],
    ["on Wednesday of last week", "Wednesday of last week = 11 October 1922"],
    ["last Monday", "last Monday = 16 October 1922"],
    ["next Thursday", "next Thursday = 26 October 1922"],
    ["Not seven days since", "Not seven days since = 12 to 19 October 1922"],
    ["three weeks ago", "three weeks ago = 24 September to 2 October 1922"],
    ["on the 2nd January", "2nd January = 2 January 1923"],
  ])("%s", (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  it.each([
    "It may be so, and they march on.",
    "He marched 30 miles.",
    "Mars is a planet; on mars 3 men.",
    "a second mark of the third kind",
  ])("are not seen in: %s", (text) => {
    expect(read(text).filter((one) => !one.endsWith("?"))).toEqual([]);
  });

  it("do not exist when the month has no such day", () => {
    expect(read("31st April 1921")).toEqual(["31st April 1921 = ?"]);
  });
});

describe("EDTF as spans", () => {
  it.each([
    ["1926", "1 January to 31 December 1926"],
    ["1926-05", "1 to 31 May 1926"],
    ["1926-05-15", "15 May 1926"],
    ["1926-22", "1 June to 31 August 1926"],
    ["1926-24", "1 December 1926 to 28 February 1927"],
    ["1926-05/1926-06", "1 May to 30 June 1926"],
    ["1924-01-26/..", "from 26 January 1924 on"],
    ["../1924-01-26", "before 27 January 1924"],
    ["1926?", "1 January to 31 December 1926"],
  ])("%s is %s", (edtf, words) => {
    const span = spanOf(edtf);
    expect(span && spanWords(span)).toBe(words);
  });

  it.each(["", "soon", "1926-13", "1926-02-30", "1/2/3"])(
    "refuses %j where nothing can be read",
    (edtf) => {
      const span = spanOf(edtf);
      expect(span === null || (span.first === null && span.last === null)).toBe(
        true,
      );
    },
  );

  it("treats open ends as meeting whatever lies that way", () => {
    const open = spanOf("1924/..");
    const later = spanOf("1930");
    const earlier = spanOf("1920");
    if (!open || !later || !earlier) throw new Error("not read");
    expect(overlap(open, later)).toBe(true);
    expect(overlap(open, earlier)).toBe(false);
    expect(dateOf(open.first as never)).toMatchObject({ year: 1924 });
  });
});
