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
import { filesIn } from "./archive";
import { type ExportFile, type ExportFormat, features } from "./format";
import { exportEdition, exportFormat, exportFormats } from "./registry";

const MARKUP = ["text/html", "application/tei+xml", "application/xml"];

/** Every file of an export as text; those of an archive inside too. */
async function textsOf(id: string, edition = sampleEdition()) {
  const { files } = await exportFormat(id).write(edition);
  const isArchive = ({ bytes }: ExportFile) =>
    bytes[0] === 0x50 && bytes[1] === 0x4b;
  return files
    .flatMap((file) => (isArchive(file) ? filesIn(file.bytes) : [file]))
    .map(({ bytes }) => new TextDecoder().decode(bytes));
}

/** A bibliography carries references only, and says so. */
const carriesAll = ({ capabilities }: ExportFormat) =>
  capabilities.some((c) => c.feature === "comments" && c.carried !== "no");

/** The words of a PDF are read by its own test, with a program of others. */
const isReadable = ({ mediaType }: ExportFormat) =>
  mediaType !== "application/pdf";

const ready = [...exportFormats.values()].filter((f) => !f.missing?.());

describe.each(ready)("the format $id", (format) => {
  test("gives the same bytes for the same edition", async () => {
    const reversed = [...sampleAnnotations].reverse();
    const other = makeEdition(editionInput({ annotations: reversed }));
    expect(await textsOf(format.id, other)).toEqual(await textsOf(format.id));
  });

  test("puts every annotation out, or lists it as lost", async () => {
    const edition = sampleEdition();
    const { counts, losses } = await exportEdition(edition, format.id);
    expect(counts.annotationsIn).toBe(edition.annotations.length);
    const gone = counts.annotationsIn - counts.annotationsOut;
    expect(gone).toBe(carriesAll(format) ? 0 : losses[0]?.count);
  });

  test("names every annotation in its files", async () => {
    if (!carriesAll(format) || !isReadable(format)) return;
    const all = (await textsOf(format.id)).join("\n");
    for (const { id } of sampleAnnotations) expect(all).toContain(id);
  });

  test("keeps the words of a passage that lost its place", async () => {
    if (!carriesAll(format) || !isReadable(format)) return;
    expect((await textsOf(format.id)).join("\n")).toContain(
      "words that were cut",
    );
  });

  test("keeps characters outside the basic plane and marks that combine", async () => {
    if (!carriesAll(format) || !isReadable(format)) return;
    const all = (await textsOf(format.id)).join("\n");
    expect(all).toContain("𝔄lder");
    expect(all).toContain("Ma\u0301y");
  });

  test("writes no markup out of what people or sources say", async () => {
    if (!MARKUP.includes(format.mediaType.split(";")[0] as string)) return;
    for (const text of await textsOf(format.id)) {
      expect(text).not.toContain(SCRIPT);
      expect(text).not.toContain("<script>alert");
    }
  });

  test("says for every feature how much it carries", async () => {
    const named = format.capabilities.map(({ feature }) => feature);
    expect([...named].sort()).toEqual([...features].sort());
    for (const { carried, remark } of format.capabilities) {
      expect(remark === "").toBe(carried === "whole");
    }
  });

  test("writes an edition without annotations", async () => {
    const edition = makeEdition(editionInput({ annotations: [] }));
    expect((await exportEdition(edition, format.id)).counts).toEqual({
      annotationsIn: 0,
      annotationsOut: 0,
    });
  });

  test("tells what the edition itself had to leave out", async () => {
    const gone = annotation(comment("x"), [], {
      id: "gone",
      status: "withdrawn",
    });
    const edition = makeEdition(editionInput({ annotations: [gone] }));
    if (format.carriesWithdrawn) {
      expect((await textsOf(format.id, edition)).join("\n")).toContain("gone");
      return;
    }
    expect((await exportEdition(edition, format.id)).losses).toContainEqual(
      expect.objectContaining({ count: 1, places: ["gone"] }),
    );
  });
});

describe("the registry", () => {
  test("names the formats there are when asked for another", () => {
    expect(() => exportFormat("doc")).toThrow(/"doc".*docx/);
  });
});
