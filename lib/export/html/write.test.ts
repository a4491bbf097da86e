import { describe, expect, test } from "vitest";
import type { Annotation, Body } from "@/lib/annotation/annotation";
import { MAIN, type StreamId } from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { anchorsOn, annotationBy, editionOn } from "@/tests/support/edition-on";
import { html } from "./write";

const document = schema.node("doc", null, [
  schema.node("section", { id: "s-1", title: "Chapter One" }, [
    schema.node("heading", null, [schema.text("Chapter One")]),
    schema.node("paragraph", null, [
      schema.node("pageBreak", { label: "19" }),
      schema.text("The council sat on the third day of May"),
      schema.node("noteRef", {
        id: "r-1",
        target: "n-1",
        printed: "¹",
        label: "1",
      }),
      schema.text(" <b>and</b> rose."),
    ]),
    schema.node("note", { id: "n-1", label: "1", page: "19" }, [
      schema.text("MAY. A month."),
    ]),
  ]),
]);
const anchor = anchorsOn(document);

function on(id: string, body: Body, ranges: [StreamId, number, number][]) {
  const anchors = ranges.map(([stream, start, end]) =>
    anchor(start, end, stream),
  );
  return annotationBy("A & B", id, body, anchors);
}

const genuine: Body = {
  kind: "judgment",
  judgments: [
    {
      axis: "authenticity",
      value: "genuine",
      likelihood: "likely",
      basis: "solid",
      rationale: "<script>alert(1)</script>",
      overturn: "",
    },
  ],
};

function written(annotations: Annotation[]) {
  const edition = editionOn(document, annotations, 'A "source" <i>');
  const result = html.write(edition);
  return { ...result, page: new TextDecoder().decode(result.files[0]?.bytes) };
}

const overlapping = [
  on("x/1", genuine, [[MAIN, 12, 23]]),
  on("x/2", { kind: "comment", text: "The council." }, [[MAIN, 16, 30]]),
  on("x/3", genuine, [
    [MAIN, 40, 43],
    ["note/n-1", 0, 3],
  ]),
];

describe("the HTML edition", () => {
  test("gives every id once, and a target to every link inside", () => {
    const { page } = written(overlapping);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/ href="#([^"]+)"/g)) {
      expect(ids).toContain(target);
    }
  });

  test("marks crossing passages in lanes of their own", () => {
    const { page } = written(overlapping);
    expect(page).toMatch(/class="mark l1-comment l0-genuine several"/);
  });

  test("prints words of the source and of annotations as text", () => {
    const { page } = written(overlapping);
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).toContain("&lt;b&gt;and&lt;/b&gt;");
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  test("asks for nothing from outside", () => {
    const { page } = written(overlapping);
    expect(page).not.toMatch(/(?:src|href|url)\s*[=(]\s*["']?(?:https?:)?\/\//);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toContain("unsafe-inline");
    expect(page).not.toMatch(/<[^>]+ style="/);
  });

  test("leads from a note back to its call", () => {
    const { page } = written([]);
    expect(page).toContain('role="doc-backlink" href="#r-1"');
    expect(page).toContain('id="r-1" href="#n-1"');
  });

  test("counts, and is the same twice", () => {
    const { counts, page } = written(overlapping);
    expect(counts).toEqual({ annotationsIn: 3, annotationsOut: 3 });
    expect(page).toContain("3 annotations in, 3 out");
    expect(written(overlapping).page).toBe(page);
  });

  test("lists what is said of the whole source without a place", () => {
    const { page } = written([
      on("x/4", { kind: "comment", text: "All of it." }, []),
    ]);
    expect(page).toContain("the whole source");
    expect(page).toContain("All of it.");
  });
});
