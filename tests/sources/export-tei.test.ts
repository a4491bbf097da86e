import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/document/canonical-text";
import { writeTei } from "@/lib/export/tei/write";
import { generatedEdition } from "@/tests/support/generated-edition";
import {
  canValidateTei,
  validateTei,
  validationWord,
} from "@/tests/support/jing";
import {
  brokenPointers,
  elementsIn,
  quotationsIn,
  readTei,
} from "@/tests/support/read-tei";
import {
  haveSources,
  importedSources,
  longest,
  sourcesWord,
} from "@/tests/support/source-files";

const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

describe.skipIf(!haveSources)(`TEI of the sources (${sourcesWord})`, () => {
  const sources = importedSources();
  const files = sources.map(({ name, imported }) => {
    const count = imported === longest(sources).imported ? 1000 : 100;
    const edition = generatedEdition(imported.document, { count });
    const [file] = writeTei(edition).files;
    const xml = new TextDecoder().decode(file?.bytes);
    return { name, edition, xml, read: readTei(xml) };
  });

  it.each(files)("keeps every word of $name", ({ edition, read }) => {
    const text = canonicalText(edition.text.document);
    expect(squeezed(read.main.text)).toBe(squeezed(text));
    expect(read.main.text).toBe(text);
    for (const { id, text: words } of edition.text.index.streams.values()) {
      if (id === "main") continue;
      expect(read.notes.get(id.slice("note/".length))?.text).toBe(words);
    }
  });

  it.each(files)("leads each annotation on $name to its words", (file) => {
    const { annotations } = file.edition;
    const quotations = quotationsIn(file.read);
    expect(quotations.filter((q) => q.found !== q.quoted)).toEqual([]);
    expect(quotations).toHaveLength(
      annotations.flatMap((a) => a.anchors).length,
    );
    expect(elementsIn(file.read.document, "annotation")).toHaveLength(
      annotations.length,
    );
    expect(brokenPointers(file.read)).toEqual([]);
  });

  it.each(files)("keeps the printed pages and notes of $name", (file) => {
    const printed: string[] = [];
    let notes = 0;
    file.edition.text.document.descendants((node) => {
      if (node.type.name === "note") notes++;
      if (node.type.name === "pageBreak") {
        printed.push(node.attrs["label"] as string);
      }
    });
    const written = elementsIn(file.read.document, "pb");
    const labels = written.map((pb) => pb.getAttribute("n"));
    expect(labels.toSorted()).toEqual(printed.toSorted());
    expect(file.read.notes.size).toBe(notes);
  });

  it.skipIf(!canValidateTei)(`is valid (${validationWord})`, () => {
    expect(validateTei(files.map(({ xml }) => xml))).toBe("");
  });
});
