import { describe, expect, it } from "vitest";
import { Ledger } from "../repairs";
import { Traced } from "../traced";
import { dateHeadingIn } from "./date-heading";
import { datesOf } from "./entries";
import type { Passage } from "./join";

const passage = (text: string): Passage => ({
  role: "paragraph",
  text: Traced.raw(text, 0),
  breaks: [],
  notes: [],
  page: null,
});

const dates = (title: string, ...texts: string[]) =>
  [...datesOf(texts.map(passage), title, new Ledger("")).values()].map(
    ({ literal, edtf, kind }) => `${literal} = ${edtf} (${kind})`,
  );

describe("a printed date at the head of an entry", () => {
  it.each([
    ["1926. He came.", "1926 = 1926 (text)"],
    [". . . 1931 . . . Nothing.", "1931 = 1931 (text)"],
    ["May – June 1926", "May – June 1926 = 1926-05/1926-06 (text)"],
    [
      "July – August – September 1929. . . . Hot.",
      "July – August – September 1929 = 1929-07/1929-09 (text)",
    ],
    ["January . . . 1928. Cold.", "January . . . 1928 = 1928-01 (text)"],
    ["... August 1930 ... Dust.", "August 1930 = 1930-08 (text)"],
    ["4th January, 1928. Snow.", "4th January, 1928 = 1928-01-04 (text)"],
    [
      "November – December 1929. So.",
      "November – December 1929 = 1929-11/1929-12 (text)",
    ],
    ["Summer 1939. Warm.", "Summer 1939 = 1939-22 (text)"],
    [
      "The awful summer of 1938 . . . Heat.",
      "The awful summer of 1938 = 1938-22 (text)",
    ],
    [
      ". . . (omission) . . . August 1941 . . . War.",
      "August 1941 = 1941-08 (text)",
    ],
    ["December 1929 – January 1930.", null],
    [
      "Tuesday, 29th October 1923. So.",
      "Tuesday, 29th October 1923 = 1923-10-29 (text)",
    ],
    ["16th March 1920.¹ So.", "16th March 1920 = 1920-03-16 (text)"],
    ["Easter Monday, 1920. So.", "Easter Monday, 1920 = 1920-04-05 (text)"],
  ])("%s", (text, wanted) => {
    expect(dates("", text)).toEqual(wanted === null ? [] : [wanted]);
  });

  it("may follow a few words and dots", () => {
    const text = "The storm has broken . . . 20th September . . . At last.";
    expect(dates("1931", text)).toEqual([
      "20th September = 1931-09-20 (inherited)",
    ]);
  });

  it.each([
    "October a resolution was passed.",
    "1929 was a hard year.",
    "May I come in?",
    "may . . . be",
    "In March. He left.",
    "40th January. No such day.",
    "The summer of 1938 was warm.",
    "Marching . . . on.",
  ])("is not seen in: %s", (text) => {
    expect(dateHeadingIn(text)).toBeNull();
  });
});

describe("a date without a year", () => {
  it("takes the year before it, and says so", () => {
    expect(dates("1926-1928", "4th May, 1927.", "8th June.")).toEqual([
      "4th May, 1927 = 1927-05-04 (text)",
      "8th June = 1927-06-08 (inherited)",
    ]);
  });

  it("turns the year when the months begin again", () => {
    expect(
      dates("1928-1931", "November – December 1929.", "11th February."),
    ).toContain("11th February = 1930-02-11 (inherited)");
  });

  it("does not turn it beyond the years of the chapter", () => {
    expect(dates("1928-1929", "December 1929.", "February.")).toContain(
      "February = 1929-02 (inherited)",
    );
  });

  it("counts weekdays out when the month names them", () => {
    expect(dates("1926", "Third Saturday of May. Rain.")).toEqual([
      "Third Saturday of May = 1926-05-15 (inherited)",
    ]);
  });

  it("stays unknown when no year was ever named", () => {
    expect(dates("", "8th June. Rain.")).toEqual(["8th June = null (unknown)"]);
  });
});
