import { describe, expect, test } from "vitest";
import type { BodyOf } from "@/lib/criticism/criticism";
import { makeEdition } from "@/lib/edition/edition";
import { installWord, inWorkplace, isInstalled } from "@/tests/support/outside";
import {
  annotation,
  editionInput,
  sampleEdition,
} from "@/tests/support/sample-edition";
import { bibtex } from "./write";

function refer(citation: string, url = "") {
  return annotation(
    {
      kind: "link",
      linkKind: "cross-ref",
      target: { type: "reference", citation, url },
      remark: "",
    },
    [],
  );
}

function written(...annotations: ReturnType<typeof refer>[]) {
  const result = bibtex.write(makeEdition(editionInput({ annotations })));
  const bib = new TextDecoder().decode(result.files[0]?.bytes);
  return { ...result, bib };
}

describe("BibTeX", () => {
  test("gives each work once, with all that refer to it", () => {
    const twice = [refer("Quill, Lamps, 1931"), refer("Quill, Lamps, 1931")];
    const { bib, counts } = written(...twice);
    expect(bib.match(/^@/gm)).toHaveLength(2);
    expect(bib).toContain("@misc{quill-1931,");
    expect(bib).toContain(twice.map(({ id }) => id).join(", "));
    expect(counts).toEqual({ annotationsIn: 2, annotationsOut: 2 });
  });

  test("gives two works of one name and year keys of their own", () => {
    const { bib } = written(refer("Quill 1931a"), refer("Quill, Wax (1931)"));
    const keys = [...bib.matchAll(/^@misc\{([^,]+),/gm)].map((m) => m[1]);
    expect(new Set(keys).size).toBe(3);
  });

  test("lists every annotation that refers to no work", () => {
    const edition = sampleEdition();
    const { counts, losses } = bibtex.write(edition);
    const lost = losses.reduce((sum, { count }) => sum + count, 0);
    expect(counts.annotationsOut).toBe(2);
    expect(lost).toBe(edition.annotations.length - 2);
  });

  const reference = (id: string, csl: BodyOf<"reference">["csl"]) => ({
    id,
    sourceId: "source-1",
    status: "standing" as const,
    version: 1,
    reviewer: { id: "r-1", name: "A", initials: "A", colour: "#075e54" },
    createdAt: "2026-01-01T00:00:00.000Z",
    changedAt: "2026-01-01T00:00:00.000Z",
    body: { kind: "reference" as const, csl, remark: "" },
    history: [],
  });

  const cited = makeEdition(
    editionInput({
      annotations: [],
      criticism: {
        objects: [
          reference("o-1", {
            type: "chapter",
            title: "On Lamps & Oil",
            author: [
              { family: "Quill", given: "Ö." },
              { literal: "The Guild" },
            ],
            "container-title": "Harbour Papers",
            issued: { "date-parts": [[1931, 5]] },
            page: "12–19",
          }),
          reference("o-2", { type: "odd-type", author: "no list", title: 7 }),
        ],
      },
    }),
  );
  const citedBib = () =>
    new TextDecoder().decode(bibtex.write(cited).files[0]?.bytes);

  test("gives every reference of the criticism, field by field", () => {
    const bib = citedBib();
    expect(bib).toContain("@incollection{quill-1931,");
    expect(bib).toContain("author = {Quill, Ö. and {The Guild}}");
    expect(bib).toContain("booktitle = {{Harbour Papers}}");
    expect(bib).toContain("year = {1931}");
    expect(bib).toMatch(/@misc\{work[\s\S]*title = \{\{7\}\}/);
    expect(bibtex.write(cited).losses).toEqual([]);
  });

  test.skipIf(!isInstalled("pandoc"))(
    `gives references that pandoc reads (${installWord("pandoc")})`,
    () => {
      const read = inWorkplace(({ put, run }) =>
        run("pandoc", [
          "--from=bibtex",
          "--to=csljson",
          put("references.bib", citedBib()),
        ]),
      );
      expect(JSON.parse(read)).toContainEqual(
        expect.objectContaining({
          type: "chapter",
          "container-title": "Harbour Papers",
          author: expect.arrayContaining([
            expect.objectContaining({ family: "Quill" }),
          ]),
        }),
      );
    },
  );

  test.skipIf(!isInstalled("pandoc"))(
    `is read by pandoc, braces and all (${installWord("pandoc")})`,
    () => {
      const { bib } = written(
        refer("Ö. Quill & Sons, {Lamps} 100 % of $5 @home\\x_y^z~, 1931"),
        refer('"=cmd()" <b>', "https://example.org/?a=1&b={2}"),
      );
      const read = inWorkplace(({ put, run }) =>
        run("pandoc", [
          "--from=bibtex",
          "--to=csljson",
          put("references.bib", bib),
        ]),
      );
      const titles = (JSON.parse(read) as { title: string }[]).map(
        ({ title }) => title,
      );
      const plain = titles.map((title) => title.replace(/<[^>]+>/g, ""));
      expect(plain).toContain(
        "Ö. Quill & Sons, {Lamps} 100 % of $5 @home\\x_y^z~, 1931",
      );
    },
  );
});
