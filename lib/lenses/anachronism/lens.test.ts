import { describe, expect, it } from "vitest";
import {
  type Built,
  block,
  doc,
  marked,
  note,
  p,
  ref,
  unit,
} from "@/lib/document/builders";
import { shippedGazetteer } from "../gazetteer/shipped";
import type { Finding } from "../lens";
import { lensInput, readText } from "../read-text";
import { anachronism } from "./lens";

function run(built: ReturnType<typeof doc>, translated: boolean | null = null) {
  const text = readText(built.node, { translated });
  const input = lensInput(text, { gazetteer: shippedGazetteer() });
  return anachronism.run(input).findings;
}

function entryOf(
  date: string,
  ...children: (Built | string)[]
): readonly Finding[] {
  return run(doc(unit({ date, dateKind: "text" }, p(...children))));
}

describe("later knowledge", () => {
  it("names a word that did not exist, and from when the passage can be", () => {
    const [found] = entryOf("1923-05", "His fifth column, he called it.");
    expect(found).toMatchObject({
      kind: "too-early",
      words: "fifth column",
      notBefore: "1936-10-01",
      confidence: "firm",
    });
  });

  it("keeps still when the word existed", () => {
    expect(entryOf("1937-05", "His fifth column, he called it.")).toEqual([]);
    expect(entryOf("1936", "A fifth column.")).toEqual([]);
  });

  it("finds whole words only", () => {
    expect(entryOf("1920", "A radarless ship, the Oslofjord.")).toEqual([]);
  });

  it("does not take editors for the author", () => {
    const gloss = marked("gloss", "[later Leningrad]", { voice: "editor" });
    expect(entryOf("1919", "Petrograd ", gloss, " starves.")).toEqual([]);
    const inNote = doc(
      unit(
        { date: "1919", dateKind: "text" },
        p("Petrograd", ref("r-1", "n-1")),
        note("n-1", "Leningrad."),
      ),
    );
    expect(run(inNote)).toEqual([]);
    const inHeading = doc(
      unit(
        { date: "1919", dateKind: "text" },
        block("heading", "Leningrad"),
        p("A."),
      ),
    );
    expect(run(inHeading)).toEqual([]);
  });

  it("speaks lower of a translation, whose words are the translator's", () => {
    const built = doc(
      unit({ date: "1923", dateKind: "text" }, p("A fifth column.")),
    );
    const [found] = run(built, true);
    expect(found?.confidence).toBe("possible");
    expect(found?.limits).toContain("translator");
  });

  it("holds an article against the dates of its own sentences", () => {
    const [found] = run(
      doc(p("In March 1921 a treaty was signed with the Soviet Union.")),
    );
    expect(found).toMatchObject({ kind: "too-early", confidence: "possible" });
  });

  it("notices a forecast that came true to the year", () => {
    const words =
      "So they have their Commission of the Straits. I give it twelve years.";
    expect(entryOf("1924-08", words).map(({ kind }) => kind)).toContain(
      "forecast-borne-out",
    );
    const other = words.replace("twelve", "five");
    expect(entryOf("1924-08", other)).toEqual([]);
  });

  it("notices who looks back", () => {
    const [found] = entryOf("1924", "As it turned out, he was right.");
    expect(found).toMatchObject({ kind: "looks-back", confidence: "possible" });
  });
});
