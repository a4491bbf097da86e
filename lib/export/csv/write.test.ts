import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Anchor, Annotation, Body } from "@/lib/annotation/annotation";
import { schema } from "@/lib/document/schema";
import { anchorsOn, annotationBy, editionOn } from "@/tests/support/edition-on";
import { annotationColumns } from "./rows";
import { readTable, writeTable } from "./table";
import { csv } from "./write";

const document = schema.node("doc", null, [
  schema.node("section", { id: "s-1" }, [
    schema.node("paragraph", null, [
      schema.node("pageBreak", { label: "19" }),
      schema.text("The 𝔄 council sat on the third day of May."),
    ]),
  ]),
]);
const anchor = anchorsOn(document);
const annotation = (id: string, body: Body, anchors: Anchor[]) =>
  annotationBy("=cmd()", id, body, anchors);
const editionOf = (annotations: Annotation[]) =>
  editionOn(document, annotations);

const judged: Body = {
  kind: "judgment",
  judgments: [
    {
      axis: "authenticity",
      value: "genuine",
      likelihood: "likely",
      basis: "thin",
      rationale: 'He says "so",\nplainly',
      overturn: "",
    },
    {
      axis: "accuracy",
      value: "inaccurate",
      likelihood: "open",
      basis: "thin",
      rationale: "-1",
      overturn: "",
    },
  ],
};

describe("the CSV export", () => {
  test("gives one row for each range and answer, and reads back", () => {
    const result = csv.write(
      editionOf([annotation("a1", judged, [anchor(0, 13), anchor(14, 17)])]),
    );
    const table = readTable(result.files[0]?.bytes ?? new Uint8Array());
    expect(table[0]).toEqual([...annotationColumns]);
    expect(table).toHaveLength(5);
    const column = (name: (typeof annotationColumns)[number]) =>
      table.slice(1).map((row) => row[annotationColumns.indexOf(name)]);
    expect(column("exact")).toEqual([
      "The 𝔄 council",
      "sat",
      "The 𝔄 council",
      "sat",
    ]);
    expect(column("start_cp")).toEqual(["0", "14", "0", "14"]);
    expect(column("page")).toEqual(["19", "19", "19", "19"]);
    expect(column("rationale")[0]).toBe('He says "so",\nplainly');
    expect(column("reviewer")[0]).toBe("=cmd()");
    expect(result.counts).toEqual({ annotationsIn: 1, annotationsOut: 1 });
  });

  test("keeps an annotation on the source as a whole", () => {
    const whole = annotation("a2", { kind: "comment", text: "All of it." }, []);
    const result = csv.write(editionOf([whole]));
    const table = readTable(result.files[0]?.bytes ?? new Uint8Array());
    expect(table).toHaveLength(2);
    expect(result.counts.annotationsOut).toBe(1);
  });

  test("keeps what was quoted beside what stands there now", () => {
    const moved = { ...anchor(14, 17), exact: "sate", state: "moved" as const };
    const lost = { ...anchor(0, 3), exact: "gone", state: "orphaned" as const };
    const note = annotation("a3", { kind: "comment", text: "x" }, [
      moved,
      lost,
    ]);
    const result = csv.write(editionOf([note]));
    const table = readTable(result.files[0]?.bytes ?? new Uint8Array());
    const cells = (name: (typeof annotationColumns)[number]) =>
      table.slice(1).map((row) => row[annotationColumns.indexOf(name)]);
    expect(cells("exact")).toEqual(["sat", ""]);
    expect(cells("quoted")).toEqual(["sate", "gone"]);
    expect(cells("start_cp")).toEqual(["14", ""]);
  });

  test("closes its README with the count", () => {
    const result = csv.write(
      editionOf([annotation("a1", judged, [anchor(0, 3)])]),
    );
    const readme = new TextDecoder().decode(result.files.at(-1)?.bytes);
    expect(readme.trimEnd()).toMatch(/Annotations in: 1. Annotations out: 1.$/);
  });
});

describe("tables", () => {
  test("read back as they were written, whatever stands in them", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("=1+1", "'a", '"', "a,b", "\r\n", "\t", ""),
    );
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(rows, (table) => {
        expect(readTable(writeTable(["a", "b"], table))).toEqual([
          ["a", "b"],
          ...table,
        ]);
      }),
    );
  });

  test("never begin a cell with what a spreadsheet would run", () => {
    const bytes = writeTable(["a"], [["=SUM(A1)"], ["+1"], ["@x"], ["-2"]]);
    const lines = new TextDecoder().decode(bytes).split("\r\n").slice(1, -1);
    expect(lines.every((line) => line.startsWith("'"))).toBe(true);
  });
});
