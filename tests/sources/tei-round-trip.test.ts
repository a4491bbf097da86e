/** Our own TEI, read back, is the document it came from, with all that is said. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { canonicalText, streamsOf } from "@/lib/document/canonical-text";
import { sha256 } from "@/lib/import/checksum.server";
import { receiveFile } from "@/lib/import/decode";
import { importFile } from "@/lib/import/registry";
import { arbitraryDocument } from "@/tests/support/arbitrary-document";
import { divisionsOf } from "@/tests/support/divisions";
import { generatedEdition } from "@/tests/support/generated-edition";
import { readBack, saidBack, saidIn } from "@/tests/support/read-back";
import { roundTrips } from "@/tests/support/round-trips";
import { sampleEdition } from "@/tests/support/sample-edition";
import {
  haveSources,
  importedSources,
  sourcesWord,
} from "@/tests/support/source-files";

const editionOf = (doc: Node, count: number, seed = 1) =>
  generatedEdition(doc, { count, seed, longest: 60 });

/**
 * TEI names the page of a note where the page border stands in the text; and a
 * line of verse is an element, so that no mark can stand on its end.
 */
function asTeiCanSay(doc: Node) {
  const labels = new Set<unknown>();
  doc.descendants(({ type, attrs }) => {
    if (type.name === "pageBreak") labels.add(attrs["label"]);
  });
  return (division: unknown): unknown =>
    JSON.parse(
      JSON.stringify(division, (key, value) => {
        if (key === "page" && !labels.has(value)) return null;
        return value?.type === "verse" ? withBareLineEnds(value) : value;
      }),
    );
}

interface Json {
  readonly type: string;
  readonly marks?: unknown;
  readonly content?: readonly Json[];
}

function withBareLineEnds(verse: Json): Json {
  const content = verse.content?.map(({ marks, ...node }) =>
    node.type === "lineBreak" || !marks ? node : { ...node, marks },
  );
  return content ? { ...verse, content } : verse;
}

describe("TEI of this program, read back", () => {
  it("is the same document, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (doc) => {
        fc.pre(doc.textContent.trim() !== "");
        const back = await readBack(editionOf(doc, 10));
        back.document.check();
        expect(divisionsOf(back.document).map(asTeiCanSay(doc))).toEqual(
          divisionsOf(doc).map(asTeiCanSay(doc)),
        );
      }),
      { numRuns: Math.max(60, roundTrips) },
    );
  });

  it("has every annotation at its place, with every field", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, fc.nat(), async (doc, seed) => {
        // A text without words is refused, and a point in none cannot be told.
        fc.pre(streamsOf(doc).every(({ text }) => text.trim() !== ""));
        const edition = editionOf(doc, 40, seed);
        const { said, refused } = saidBack(await readBack(edition));
        expect(refused).toEqual([]);
        expect(said).toEqual(saidIn(edition));
      }),
      { numRuns: 30 },
    );
  });

  it("keeps what stumbles elsewhere: lost, moved and crossing places", async () => {
    const edition = sampleEdition();
    const { said, refused } = saidBack(await readBack(edition));
    expect(refused).toEqual([]);
    expect(said.map(({ id }) => id)).toEqual(
      edition.annotations.map(({ id }) => id),
    );
  });

  it("says so when its text was changed since", async () => {
    const doc = importFile(
      receiveFile("a.txt", new TextEncoder().encode("One.\n\nTwo.")),
      { profile: "plain" },
    ).document;
    const edition = editionOf(doc, 0);
    const same = {
      ...edition,
      text: { ...edition.text, sha256: sha256(canonicalText(doc)) },
    };
    expect((await readBack(same)).warnings).toEqual([]);
    expect((await readBack(edition)).warnings[0]?.code).toBe("text-changed");
  });

  it("gives the record back", async () => {
    const doc = sampleEdition().text.document;
    const { source } = editionOf(doc, 0);
    const { record, title } = await readBack(editionOf(doc, 0));
    expect(title).toBe(source.metadata.title);
    expect(record).toEqual({
      title: "A generated <source>",
      author: "An author",
      published: "1955",
      date: "1926/1950",
      languages: ["en"],
      type: "diary",
    });
  });
});

describe("TEI of the sample source", () => {
  it("comes back node for node, cuts included", async () => {
    const bytes = readFileSync("corpus/two-clocks-at-galata/source.txt");
    const { document } = importFile(receiveFile("source.txt", bytes), {
      profile: "auto",
    });
    const edition = editionOf(document, 300);
    const back = await readBack(edition);
    expect(back.document.toJSON()).toEqual(document.toJSON());
    expect(saidBack(back).said).toEqual(saidIn(edition));
  });
});

describe.skipIf(!haveSources)(`TEI of the sources (${sourcesWord})`, () => {
  it.each(importedSources())(
    "comes back whole: $name",
    async ({ imported }) => {
      const edition = editionOf(imported.document, 500);
      const back = await readBack(edition);
      expect(divisionsOf(back.document)).toEqual(
        divisionsOf(imported.document),
      );
      const { said, refused } = saidBack(back);
      expect(refused).toEqual([]);
      expect(said).toEqual(saidIn(edition));
    },
  );
});
