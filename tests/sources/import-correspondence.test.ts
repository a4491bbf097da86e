import { beforeAll, describe, expect, it } from "vitest";
import { MAIN } from "@/lib/document/position";
import type { UnitReport } from "@/lib/import/report";
import { breachesOf } from "@/lib/import/testing";
import { type Facts, factsOf, tally } from "./facts";
import { sourcesMissing } from "./sources";

/** Where a unit has an earlier date than the dated one before it. */
function falls(units: readonly UnitReport[]): UnitReport[] {
  const dated = units.filter(({ date }) => date !== null);
  return dated.filter(
    ({ date }, i) => i > 0 && String(date) < String(dated[i - 1]?.date),
  );
}

describe.skipIf(sourcesMissing)("War Telegrams", () => {
  let facts: Facts;
  let units: readonly UnitReport[];

  beforeAll(() => {
    facts = factsOf("war-telegrams");
    units = facts.report.units;
  });

  /** Units by their number in the order of the file. */
  const inFile = () =>
    [...units].sort((a, b) => (a.rawStart ?? 0) - (b.rawStart ?? 0));
  const message = (number: number) => inFile()[number - 1] as UnitReport;

  it("is recognised as correspondence, and says why", () => {
    expect(facts.made.profile).toBe("correspondence");
    expect(facts.made.reason).toMatch(/dates?.*headings?.*greetings/);
  });

  it("keeps the way back and loses nothing unlisted", () => {
    expect(breachesOf(facts.file, facts.made)).toEqual([]);
  });

  it("has 372 messages", () => {
    expect(units).toHaveLength(372);
    expect(units.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 372 }, (_, i) => i + 1),
    );
  });

  it("has a sender and an addressee for each", () => {
    const who = (name: string | null) =>
      [...(name ?? "").matchAll(/\p{L}+$|\p{L}+(?=,? and )/gu)]
        .map(([one]) => one)
        .join("+");
    expect(units.filter(({ sender }) => sender === null)).toEqual([]);
    expect(units.filter(({ addressee }) => addressee === null)).toEqual([]);
    const senders = tally(units.map(({ sender }) => who(sender)));
    expect(senders).toEqual({
      Stalin: 368,
      "Stalin+Churchill": 1,
      Churchill: 2,
      Antonov: 1,
    });
    const named = (form: RegExp) =>
      units.filter(({ addressee }) => form.test(addressee ?? "")).length;
    const both = /Roosevelt.*Churchill|Churchill.*Roosevelt/;
    expect(named(both)).toBe(13);
    expect(named(/Churchill/) - 13).toBe(188);
    expect(named(/Roosevelt/) - 13).toBe(120);
    expect(named(/Truman/)).toBe(42);
    expect(named(/Attlee/)).toBe(6);
    expect(named(/Stalin/)).toBe(2);
    expect(named(/Deane/)).toBe(1);
  });

  it("has a date for all but two: 86 of sending, 284 in the text", () => {
    expect(tally(units.map(({ dateKind }) => dateKind))).toEqual({
      sent: 86,
      text: 284,
      unknown: 2,
    });
    expect(units.filter(({ date }) => date === null)).toHaveLength(2);
    expect([message(96).date, message(128).date]).toEqual([null, null]);
    expect(
      facts
        .nodes("dateline")
        .filter((node) => /^Sent on/.test(node.textContent)),
    ).toHaveLength(86);
  });

  it("lets “Sent on” belong to the message that follows", () => {
    expect(message(1)).toMatchObject({ date: "1941-07-18", dateKind: "text" });
    expect(message(2)).toMatchObject({ date: "1941-08-04", dateKind: "sent" });
  });

  it("takes a second date in a row, or one after a dated message, as the next one's", () => {
    const heads: [number, string][] = [
      [19, "1942-03-29"],
      [92, "1943-05-04"],
      [224, "1944-10-12"],
      [235, "1944-11-20"],
      [316, "1945-05-09"],
    ];
    for (const [number, date] of heads) {
      expect(message(number).date).toBe(date);
    }
  });

  it("parts a date from the paragraph it is glued to", () => {
    expect(message(99).date).toBe("1943-06-26");
    expect(facts.repairs("date-parted")).toHaveLength(1);
  });

  it("reads the secrecy as printed", () => {
    expect(tally(units.map(({ secrecy }) => secrecy))).toEqual({
      "PERSONAL AND SECRET": 176,
      "SECRET AND PERSONAL": 70,
      PERSONAL: 19,
      "PERSONAL AND MOST SECRET": 13,
      "MOST SECRET AND PERSONAL": 6,
      "MOST SECRET": 2,
      SECRET: 1,
      "COPY. SECRET": 1,
      "PERSONAL, MOST SECRET": 1,
      null: 83,
    });
  });

  it("has every block of the messages in exactly one of them", () => {
    const { document, runs } = facts.made;
    const inUnits: string[] = [];
    const outside: string[] = [];
    document.forEach((section) => {
      section.forEach((child) => {
        const list = child.type.name === "unit" ? inUnits : outside;
        list.push(child.textContent);
      });
    });
    expect(inUnits).toHaveLength(372);
    const first = Math.min(...units.map(({ start }) => start));
    const after = runs.filter(
      (run) => run.stream === MAIN && run.from >= first && run.rawFrom < 1166,
    );
    expect(after).toEqual([]);
    expect(outside.join("").length).toBeLessThan(1166);
  });

  it("puts two transposed leaves back, so that dates fall only twice", () => {
    expect(
      facts.repairs("leaves-exchanged").map((r) => [r.rawFrom, r.rawTo]),
    ).toEqual([[23200, 24451]]);
    expect(falls(units).map((unit) => inFile().indexOf(unit) + 1)).toEqual([
      182, 363,
    ]);
    expect(falls(inFile())).toHaveLength(4);
  });

  it("makes the messages that the leaves cut whole again", () => {
    const text = (number: number) =>
      facts
        .nodes("unit")
        .find((node) => node.attrs["id"] === message(number).id)?.textContent;
    expect(text(333)).toContain("that a complete settlement of");
    expect(text(17)).toContain("which have played an active part");
    expect(message(333).fragments).toEqual([
      { rawStart: 352984, rawEnd: 353651 },
      { rawStart: 23200, rawEnd: 23734 },
    ]);
    expect(message(335).fragments).toEqual([
      { rawStart: 354066, rawEnd: 355283 },
      { rawStart: 24453, rawEnd: 25317 },
    ]);
    expect(message(334).fragments).toHaveLength(1);
  });

  it("only offers that repair as long as nobody has confirmed it", () => {
    const bare = factsOf("war-telegrams", false);
    expect(bare.repairs("leaves-exchanged")).toEqual([]);
    const offered = bare.made.warnings.filter(
      ({ code }) => code === "leaves-transposed",
    );
    expect(offered.map(({ rawFrom }) => rawFrom)).toEqual([23200]);
    const declined = bare.made.declined.map(({ rule, rawFrom }) => [
      rule,
      rawFrom,
    ]);
    expect(declined).toEqual([["leaves-exchanged", 23200]]);
    expect(bare.report.units).toHaveLength(372);
    expect(breachesOf(bare.file, bare.made)).toEqual([]);
  });

  it("joins the 66 sentences that pages cut", () => {
    const joined = facts.repairs("page-joined").length;
    expect(facts.repairs("hyphen-dropped")).toHaveLength(14);
    expect(facts.repairs("catchword-dropped")).toHaveLength(1);
    expect(joined).toBe(66 - 15);
    const text = facts.made.document.textContent;
    expect(text).toContain("accorded the French representatives on");
    expect(text).toContain("pilots will succeed in");
  });

  it("has 45 signatures, 16 salutations and 13 closing phrases", () => {
    const inUnits = (type: string) =>
      facts.nodes("unit").flatMap((unit) => {
        const found: string[] = [];
        unit.forEach((node) => {
          if (node.type.name === type) found.push(node.textContent);
        });
        return found;
      });
    expect(inUnits("signature")).toHaveLength(45);
    expect(units.filter(({ signature }) => signature !== null)).toHaveLength(
      45,
    );
    expect(inUnits("salutation")).toHaveLength(16);
    expect(inUnits("closer")).toHaveLength(13);
  });

  it("has 24 calls of notes whose bodies the file lacks", () => {
    expect(facts.report.notes).toEqual({
      bodies: 0,
      references: 24,
      linked: 0,
      unlinkedBodies: 0,
      unlinkedReferences: 24,
    });
    const printed = facts
      .nodes("noteRef")
      .map((node) => node.attrs["printed"] as string);
    expect(printed.filter((sign) => sign.startsWith("^"))).toEqual([
      "^o",
      "^o",
      "^{as}",
    ]);
  });

  it("reads bold headings and 13 stretches of italics, and drops 4 backslashes", () => {
    const kinds = tally(
      facts.repairs("emphasis").map(({ after }) => after.split(":")[0]),
    );
    expect(kinds).toEqual({ strong: 295, emphasis: 13 });
    expect(facts.repairs("escape-dropped")).toHaveLength(4);
    expect(facts.made.document.textContent).not.toContain("*");
  });

  it("keeps heading and body apart where they name the addressee differently", () => {
    const deane = units.find(({ addressee }) => /Deane/.test(addressee ?? ""));
    expect(deane).toMatchObject({
      addresseeInBody: "General Deane",
      sender: "Army General Antonov",
    });
    expect(
      units.filter(({ addresseeInBody }) => addresseeInBody !== null),
    ).toHaveLength(16);
  });

  it("links six messages to the covering ones that say they send them", () => {
    const numbers = new Map(inFile().map(({ id }, i) => [id, i + 1]));
    const pairs = inFile().flatMap(({ id, partOf }) =>
      partOf ? [[numbers.get(partOf), numbers.get(id)]] : [],
    );
    expect(pairs).toEqual([
      [95, 96],
      [97, 98],
      [154, 155],
      [163, 164],
      [309, 310],
      [322, 323],
    ]);
    expect(facts.repairs("covering-letter")).toHaveLength(6);
  });

  it("supplies 28 senders a heading does not name, and lists them", () => {
    const supplied = facts.repairs("sender-supplied");
    expect(supplied).toHaveLength(28);
    expect(
      supplied.filter(({ note }) => /other letters/.test(note ?? "")),
    ).toHaveLength(1);
  });
});
