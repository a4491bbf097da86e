import { describe, expect, it } from "vitest";
import {
  type Built,
  block,
  doc,
  note,
  p,
  page,
  ref,
  section,
} from "@/lib/document/builders";
import { lensInput, readText } from "../read-text";
import { indexEntry, outOfOrder } from "./index-entry";
import { references } from "./lens";

function kindsIn(built: ReturnType<typeof doc>): string[] {
  const result = references.run(lensInput(readText(built.node)));
  return result.findings.map(({ kind, words }) => `${kind}: ${words}`);
}

describe("notes and their calls", () => {
  it("are silent when each call has its note", () => {
    const built = doc(p("He went¹", ref("r-1", "n-1"), "."), note("n-1", "A"));
    expect(kindsIn(built)).toEqual([]);
  });

  it("name the call without a note by the word it stands at", () => {
    const built = doc(p("He saw Cairo", ref("r-1"), " again."));
    expect(kindsIn(built)).toEqual(["call-without-note: Cairo"]);
  });

  it("name the note that nothing leads to", () => {
    const built = doc(p("Nothing."), note("n-1", "An orphan."));
    expect(kindsIn(built)).toEqual(["note-without-call: An orphan."]);
  });

  it("name a note that is called again", () => {
    const built = doc(
      p("One", ref("r-1", "n-1"), " and two", ref("r-2", "n-1")),
      note("n-1", "Both."),
    );
    expect(kindsIn(built)).toEqual(["note-called-again: One"]);
  });
});

describe("the form of calls", () => {
  const calls = ["¹", "²", "³", "⁴", "⁵"].map((sign, i) =>
    ref(`r-${i}`, `n-${i}`, sign),
  );
  const notes = calls.map((_, i) => note(`n-${i}`, `Note ${i}.`));
  const odd = (...last: (string | Built)[]) =>
    kindsIn(doc(p("He went", ...calls), p(...last), ...notes)).filter((one) =>
      one.startsWith("call-odd"),
    );

  it("is named where one is printed in another way", () => {
    expect(odd("He saw Cairo", ref("r-9", "n-0", "(8)"))).toEqual([
      "call-odd: Cairo",
    ]);
    expect(odd("He saw Cairo", ref("r-9", "n-0", "⁶"))).toEqual([]);
  });

  it("is suspected in a figure after a name, that counts nothing", () => {
    expect(odd("He took at Cairo 3 several days.")).toEqual([
      "call-odd: Cairo 3",
    ]);
    expect(odd("He took in April 3 days, and from Cairo 3 ships.")).toEqual([]);
  });
});

describe("references to pages", () => {
  const built = (words: string) =>
    doc(
      p(page("1"), "Zarubin came to tea."),
      p(page("2"), "It rained."),
      p(page("3"), words),
    );

  it("are silent when the page has the name", () => {
    expect(kindsIn(built("Zarubin again (p. 1)."))).toEqual([]);
  });

  it("name a page that is not there", () => {
    expect(kindsIn(built("Zarubin again (p. 9)."))).toEqual([
      "page-not-there: p. 9",
    ]);
  });

  it("keep away from pages of other works", () => {
    const words = "So in Greene's The Third Man, p. 90.";
    expect(kindsIn(built(words))).toEqual([]);
  });
});

describe("an index", () => {
  it("is read with ranges, notes and sub-headings", () => {
    const { heading, items } = indexEntry(
      "Greece: her steamers, 20; her note to the Powers, 28-9, 33n.",
    );
    expect(heading).toBe("Greece");
    expect(
      items.map(({ first, last, inNote, group }) => [
        first,
        last,
        inNote,
        group,
      ]),
    ).toEqual([
      [20, 20, false, 1],
      [28, 29, false, 2],
      [33, 33, true, 2],
    ]);
  });

  it.each([
    ["A, 16, 36, 29-30, 34-5", ["36"]],
    ["B, 3, 29–9", ["29–9"]],
    ["C, 98-9, 11-13, 116", ["11-13"]],
    ["D: one, 40; two, 12, 14", []],
    ["E, 12, 12n., 13", []],
  ])("%s has these out of order: %j", (line, odd) => {
    const { items } = indexEntry(line);
    expect(outOfOrder(items).map(({ literal }) => literal)).toEqual(odd);
  });

  it("names the initial that stands where the index has a name", () => {
    const index = block("paragraph", "Delvaux, Henri, 2");
    const row = {
      node: index.node.type.create({ role: "index" }, index.node.content),
      places: {},
    };
    const built = doc(
      section(
        { id: "s-1" },
        p(page("1"), "Nobody came."),
        p(page("2"), "X. came up by the kitchen stair."),
        p(page("3"), "Nobody again."),
      ),
      section({ id: "s-2", kind: "index" }, row),
    );
    expect(kindsIn(built)).toEqual(["suppressed-name: X."]);
  });
});
