import { describe, expect, test } from "vitest";
import { makeEdition } from "@/lib/edition/edition";
import { installWord, inWorkplace, isInstalled } from "@/tests/support/outside";
import {
  annotation,
  comment,
  editionInput,
  sampleAnnotations,
  sampleEdition,
} from "@/tests/support/sample-edition";
import { filesIn } from "../archive";
import { docx } from "./write";

async function partsOf(edition = sampleEdition()) {
  const { files, losses } = await docx.write(edition);
  const bytes = files[0]?.bytes ?? new Uint8Array();
  const parts = new Map(
    filesIn(bytes).map((f) => [f.name, new TextDecoder().decode(f.bytes)]),
  );
  const part = (name: string) => parts.get(`word/${name}.xml`) ?? "";
  return { bytes, losses, part };
}

const idsIn = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<w:${tag} [^>]*?w:id="(\\d+)"`, "g"))].map(
    (match) => match[1],
  );

const placed = sampleAnnotations.flatMap(({ anchors }) =>
  anchors.filter(({ state }) => state === "exact" || state === "moved"),
);

describe("the Word document", () => {
  test("opens, closes and refers to each comment once", async () => {
    const { part } = await partsOf();
    const comments = idsIn(part("comments"), "comment");
    expect(comments).toHaveLength(placed.length);
    for (const tag of [
      "commentRangeStart",
      "commentRangeEnd",
      "commentReference",
    ]) {
      expect(idsIn(part("document"), tag).sort()).toEqual(comments.sort());
    }
  });

  test("lets comments overlap, and begin where their passage begins", async () => {
    const { part } = await partsOf();
    const xml = part("document");
    const at = (tag: string, id: number) =>
      xml.indexOf(`<w:${tag} w:id="${id}"/>`);
    const crossing = [0, 1, 2, 3].some((a) =>
      [0, 1, 2, 3].some(
        (b) =>
          at("commentRangeStart", a) < at("commentRangeStart", b) &&
          at("commentRangeStart", b) < at("commentRangeEnd", a) &&
          at("commentRangeEnd", a) < at("commentRangeEnd", b),
      ),
    );
    expect(crossing).toBe(true);
  });

  test("gives each printed note one real footnote", async () => {
    const { part } = await partsOf();
    expect(idsIn(part("document"), "footnoteReference")).toHaveLength(1);
    expect(part("footnotes")).toContain("folio 3.");
    expect(part("footnotes")).not.toContain("commentRangeStart");
  });

  test("holds no character that XML forbids, and says so", async () => {
    const edition = makeEdition(
      editionInput({
        annotations: [annotation(comment("a\u0001b\ud800c"), [])],
      }),
    );
    const { part, losses } = await partsOf(edition);
    expect(part("document")).toContain("a\uFFFDb\uFFFDc");
    expect(losses).toContainEqual(
      expect.objectContaining({
        what: expect.stringContaining("XML"),
        count: 2,
      }),
    );
  });

  test.skipIf(!isInstalled("pandoc"))(
    `is read by pandoc, footnotes and comments alike (${installWord("pandoc")})`,
    async () => {
      const { bytes } = await partsOf();
      const read = inWorkplace(({ put, run }) =>
        run("pandoc", [
          "--from=docx",
          "--to=native",
          "--track-changes=all",
          put("edition.docx", bytes),
        ]),
      );
      expect(read.match(/"comment-start"/g)).toHaveLength(placed.length);
      expect(read.match(/\bNote\b/g)).toHaveLength(1);
    },
  );

  test.skipIf(!isInstalled("soffice"))(
    `goes through LibreOffice and back (${installWord("LibreOffice")})`,
    async () => {
      const { bytes } = await partsOf();
      const xml = inWorkplace(({ put, run, read }) => {
        put("edition.docx", bytes);
        run("soffice", ["--headless", "--convert-to", "fodt", "edition.docx"]);
        return read("edition.fodt");
      });
      expect(xml.match(/<office:annotation /g)).toHaveLength(placed.length);
      expect(
        xml.match(/<text:note [^>]*text:note-class="footnote"/g),
      ).toHaveLength(1);
    },
  );
});
