/** What every export format must do, run against each format listed. */
import { describe, expect, test } from "vitest";
import { makeEdition } from "@/lib/edition/edition";
import {
  annotation,
  comment,
  editionInput,
  SCRIPT,
  sampleAnnotations,
  sampleEdition,
} from "@/tests/support/sample-edition";
import { features } from "./format";
import { exportEdition, exportFormat, exportFormats } from "./registry";

const MARKUP = ["text/html", "application/tei+xml", "application/xml"];

function textsOf(id: string, edition = sampleEdition()): string[] {
  return exportFormat(id)
    .write(edition)
    .files.map((file) => new TextDecoder().decode(file.bytes));
}

describe.each([...exportFormats.values()])("the format $id", (format) => {
  test("gives the same bytes for the same edition", () => {
    const reversed = [...sampleAnnotations].reverse();
    const other = makeEdition(editionInput({ annotations: reversed }));
    expect(textsOf(format.id, other)).toEqual(textsOf(format.id));
  });

  test("puts every annotation out, or lists it as lost", () => {
    const edition = sampleEdition();
    const { counts } = exportEdition(edition, format.id);
    expect(counts.annotationsIn).toBe(edition.annotations.length);
    expect(counts.annotationsOut).toBe(edition.annotations.length);
  });

  test("names every annotation in its files", () => {
    const all = textsOf(format.id).join("\n");
    for (const { id } of sampleAnnotations) expect(all).toContain(id);
  });

  test("keeps the words of a passage that lost its place", () => {
    expect(textsOf(format.id).join("\n")).toContain("words that were cut");
  });

  test("keeps characters outside the basic plane and marks that combine", () => {
    const all = textsOf(format.id).join("\n");
    expect(all).toContain("𝔄lder");
    expect(all).toContain("Ma\u0301y");
  });

  test("writes no markup out of what people or sources say", () => {
    if (!MARKUP.includes(format.mediaType.split(";")[0] as string)) return;
    for (const text of textsOf(format.id)) {
      expect(text).not.toContain(SCRIPT);
      expect(text).not.toContain("<script>alert");
    }
  });

  test("says for every feature how much it carries", () => {
    const named = format.capabilities.map(({ feature }) => feature);
    expect([...named].sort()).toEqual([...features].sort());
    for (const { carried, remark } of format.capabilities) {
      expect(remark === "").toBe(carried === "whole");
    }
  });

  test("writes an edition without annotations", () => {
    const edition = makeEdition(editionInput({ annotations: [] }));
    expect(exportEdition(edition, format.id).counts).toEqual({
      annotationsIn: 0,
      annotationsOut: 0,
    });
  });

  test("tells what the edition itself had to leave out", () => {
    const gone = annotation(comment("x"), [], {
      id: "gone",
      status: "withdrawn",
    });
    const edition = makeEdition(editionInput({ annotations: [gone] }));
    expect(exportEdition(edition, format.id).losses).toContainEqual(
      expect.objectContaining({ count: 1, places: ["gone"] }),
    );
  });
});

describe("the registry", () => {
  test("names the formats there are when asked for another", () => {
    expect(() => exportFormat("doc")).toThrow(/"doc".*jsonld, csv/);
  });
});
