import { describe, expect, it } from "vitest";
import { importFile } from "../registry";
import { reportOf } from "../report";
import { breachesOf, fileOf } from "../testing";
import { Traced } from "../traced";
import { dateLineIn } from "./date-line";
import { isLetterHead, letterHead } from "./head";
import { partOf } from "./part";
import { dayIn } from "./printed-day";
import { titled } from "./titled";

describe("a printed day", () => {
  it.each([
    ["July 18, 1941", "1941-07-18"],
    ["14th June, 1867", "1867-06-14"],
    ["the 3rd of May 1702", "1702-05-03"],
    ["le 10 Avril 1922.", "1922-04-10"],
    ["den 1. März 1848", "1848-03-01"],
    ["in March 1921", "1921-03"],
    ["31 February 1900", "1900-02"],
  ])("%s is %s", (text, edtf) => {
    expect(dayIn(text)?.edtf).toBe(edtf);
  });

  it("needs a year", () => {
    expect(dayIn("on the 4th of March")).toBeNull();
  });
});

describe("a date line", () => {
  it.each([
    ["Sent on August 4, 1941", "sent", null],
    ["Moscow, October 8, 1944", "text", "Moscow"],
    ["Nishantash on November 28, 1937", "text", "Nishantash"],
    ["Angora, le 10 Avril 1922.", "text", "Angora"],
    ["(Received April 2, 1867.)", "received", null],
  ])("%s", (text, kind, place) => {
    expect(dateLineIn(text)).toMatchObject({ kind, place });
  });

  it("is no sentence with a date in it", () => {
    expect(
      dateLineIn("I received your letter of May 3, 1867 today"),
    ).toBeNull();
    expect(dateLineIn("He came to town on May 3, 1867.")).toBeNull();
  });
});

describe("the heading of a letter", () => {
  it.each([
    [
      "**SECRET AND PERSONAL\nFROM PREMIER A. BROWN\nTO Mr C. DALE**",
      "SECRET AND PERSONAL",
      "Premier A. Brown",
      "Mr C. Dale",
    ],
    ["TO Mr DALE FROM MARSHAL BROWN", null, "Marshal Brown", "Mr Dale"],
    ["A. BROWN TO C. DALE", null, "A. Brown", "C. Dale"],
    [
      "PERSONAL FOR THE PRESIDENT, Mr DALE",
      "PERSONAL",
      null,
      "The President, Mr Dale",
    ],
    [
      "REPLY FROM A. BROWN TO MESSAGE FROM C. DALE",
      null,
      "A. Brown",
      "C. Dale",
    ],
    [
      "4. NOTE FROM THE ENVOY TO THE COMMISSAR FOR TRADE, May 3, 1921",
      null,
      "The Envoy",
      "The Commissar for Trade",
    ],
    [
      "Sir Hugh Venn to the Earl of Pike",
      null,
      "Sir Hugh Venn",
      "the Earl of Pike",
    ],
  ])("%s", (text, secrecy, sender, addressee) => {
    expect(isLetterHead(text)).toBe(true);
    expect(letterHead(text)).toMatchObject({ secrecy, sender, addressee });
  });

  it("is not any line with “to” in it", () => {
    expect(isLetterHead("Presented to the Council of the Isles")).toBe(false);
    expect(isLetterHead("He went to London.")).toBe(false);
    expect(isLetterHead("WORKERS OF ALL COUNTRIES, UNITE!")).toBe(false);
  });
});

describe("the parts of a letter", () => {
  it.each([
    ["My dear Mr Hale,", "salutation"],
    ["Mr. People's Commissar,", "salutation"],
    ["Mr Davies has delivered your message to me.", "body"],
    ["Yours very sincerely,", "closer"],
    ["Yours of June 15 to hand.", "body"],
    ["I have, &c.", "closer"],
    ["J. BROWN", "signature"],
    ["President of the\nAssembly\nCLARA DALE", "signature"],
    ["[Inclosure 1 in No. 12.]", "enclosure"],
    ["No. 12", "number"],
    ["1867", "body"],
  ])("%s is %s", (text, role) => {
    expect(partOf(Traced.raw(text, 0)).role).toBe(role);
  });

  it("titles names in capitals as one writes them", () => {
    expect(titled("THE PRIME MINISTER OF THE U.S.A., Mr DALE")).toBe(
      "The Prime Minister of the U.S.A., Mr Dale",
    );
    expect(titled("MUSTAFA KEMÂL")).toBe("Mustafa Kemâl");
  });
});

describe("letters without headings", () => {
  const text = [
    "Sofia, 12 May 1917",
    "Dear Anna,",
    "The trees are out and the trams are not.",
    "Yours ever,",
    "Boris",
    "14 May 1917",
    "My dear Boris,",
    "It is the same with us.",
    "Your affectionate sister,",
    "Anna",
    "Sofia, 20 May 1917",
    "Dear Anna,",
    "I have read yours twice.",
    "Yours ever,",
    "Boris",
  ].join("\n\n");

  it("are told apart by their dates, and say who wrote to whom", () => {
    const made = importFile(fileOf(text), { profile: "auto" });
    expect(made.profile).toBe("correspondence");
    const { units } = reportOf(made.document, made.runs, made.repairs);
    expect(
      units.map((u) => [u.kind, u.sender, u.addressee, u.date, u.place]),
    ).toEqual([
      ["letter", "Boris", "Anna", "1917-05-12", "Sofia"],
      ["letter", "Anna", "Boris", "1917-05-14", null],
      ["letter", "Boris", "Anna", "1917-05-20", "Sofia"],
    ]);
  });
});

describe("transposed leaves", () => {
  const long =
    "It is a sentence of some length that fills its part of a leaf. ".repeat(8);
  const text = [
    "MESSAGE FROM A. BROWN TO C. DALE",
    `${long}It ends.`,
    `of the harbour is agreed. ${long}`,
    "May 2, 1900",
    "MESSAGE FROM A. BROWN TO E. FORD",
    `${long}It must be had without`,
    "June 3, 1900",
    "MESSAGE FROM A. BROWN TO C. DALE",
    `${long}I think that the greater part`,
    "June 4, 1900",
    "MESSAGE FROM A. BROWN TO G. HART",
    `${long}All is well.`,
    `any delay at all. ${long}`,
  ].join("\n\n");
  const file = fileOf(text);

  it("are offered, and put back only when a person asks for it", () => {
    const offered = importFile(file, { profile: "correspondence" });
    expect(
      offered.repairs.some(({ rule }) => rule === "leaves-exchanged"),
    ).toBe(false);
    expect(offered.declined.map(({ rule }) => rule)).toContain(
      "leaves-exchanged",
    );
    const off = { rules: [], places: [] };
    const asked = importFile(file, { profile: "correspondence", off });
    expect(breachesOf(file, asked)).toEqual([]);
    const words = asked.document.textContent;
    expect(words).toContain("the greater part of the harbour is agreed");
    expect(words).toContain("without any delay at all");
    const { units } = reportOf(asked.document, asked.runs, asked.repairs);
    expect(units.some(({ fragments }) => fragments.length > 1)).toBe(true);
  });
});
