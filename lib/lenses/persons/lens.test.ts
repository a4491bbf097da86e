import { describe, expect, it } from "vitest";
import {
  type Built,
  doc,
  marked,
  p,
  section,
  unit,
} from "@/lib/document/builders";
import { shippedGazetteer } from "../gazetteer/shipped";
import { lensInput, readText } from "../read-text";
import { persons } from "./lens";

const life = section(
  { id: "s-2", kind: "appendix" },
  unit(
    { id: "b-1", kind: "biography" },
    p("HALLAM, Commander Rupert, R.N.R., 1873-1941. He died in January 1941."),
  ),
);

function kindsIn(date: string, ...children: (Built | string)[]): string[] {
  return kindsOf(unit({ date, dateKind: "text" }, p(...children)));
}

function kindsOf(...entries: Built[]): string[] {
  const built = doc(section({ id: "s-1" }, ...entries), life);
  const input = lensInput(readText(built.node), {
    gazetteer: shippedGazetteer(),
  });
  return persons.run(input).findings.map(({ kind }) => kind);
}

const gloss = (words: string) => marked("gloss", words, { voice: "editor" });

describe("persons out of place", () => {
  it("names who is dead too early, by the source's own biography", () => {
    expect(kindsIn("1925-10", "Hallam is three weeks in his grave.")).toEqual([
      "dead-too-early",
    ]);
    expect(kindsIn("1941-02", "Hallam is three weeks in his grave.")).toEqual(
      [],
    );
  });

  it("knows a first name by the brackets of the text", () => {
    const words = "Rupert is three weeks in his grave.";
    expect(kindsIn("1925-10", words)).toEqual([]);
    expect(
      kindsIn("1925-10", "Rupert ", gloss("[Hallam*]"), ` wept. ${words}`),
    ).toEqual(["dead-too-early"]);
  });

  it("names who acts after death, and lets the dead be quoted", () => {
    expect(kindsIn("1942-03", "Hallam came up the stairs.")).toEqual([
      "after-death",
    ]);
    expect(kindsIn("1942-03", "Hallam said so in his time.")).toEqual([]);
    expect(kindsIn("1942-03", "Hallam said so this morning.")).toEqual([
      "after-death",
    ]);
    expect(kindsIn("1939-03", "Hallam came up the stairs.")).toEqual([]);
  });

  it("names who was elsewhere", () => {
    const words = "It was Kemal himself, in Galata.";
    expect(kindsIn("1921-02", words)).toEqual(["elsewhere"]);
    expect(kindsIn("1928-02", words)).toEqual([]);
    expect(kindsIn("1921-02", "They speak of Kemal in Galata.")).toEqual([]);
  });

  it("names an office out of its time", () => {
    const words = "Lord Curzon, the Foreign Secretary, wrote.";
    expect(kindsIn("1926", words)).toEqual(["office-out-of-time"]);
    expect(kindsIn("1922", words)).toEqual([]);
  });

  it("names the bracket that differs from the others", () => {
    const entry = (id: string, who: string) =>
      unit(
        { id, date: "1921", dateKind: "text" },
        p("The Owl ", gloss(who), " sat."),
      );
    expect(
      kindsOf(
        entry("a", "[Cav. Bonfadini*]"),
        entry("b", "[Bonfadini’s]"),
        entry("c", "[Captain Aubin*]"),
      ),
    ).toEqual(["identified-otherwise"]);
  });
});
