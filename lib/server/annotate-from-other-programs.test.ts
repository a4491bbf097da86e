import { describe, expect, it } from "vitest";
import { annotateFromFile, annotateFromText } from "./annotate-from-file";
import { loadAnnotations } from "./load-annotations";
import { workbench } from "./testing";

describe("annotations of other programs", () => {
  it("come from an export of Hypothesis, replies and lost words included", () => {
    const { db, slug } = workbench();
    const selector = (exact: string) => [
      { type: "RangeSelector", startContainer: "/p[1]", endContainer: "/p[1]" },
      { type: "TextPositionSelector", start: 3, end: 9 },
      { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
    ];
    const row = (id: string, exact: string, text: string) => ({
      id,
      created: "2024-05-06T07:08:09.123456+00:00",
      user: "acct:rosa@hypothes.is",
      uri: "https://example.org/diary",
      text,
      tags: ["seal"],
      target: [
        { source: "https://example.org/diary", selector: selector(exact) },
      ],
    });
    const result = annotateFromFile(db, slug, {
      export_date: "2024-06-01T00:00:00Z",
      annotations: [
        row("a1", "opened and closed again with another seal", "<b>Look</b>"),
        row("a2", "words that are not in the diary at all", "Where?"),
        {
          id: "a3",
          user: "acct:rosa@hypothes.is",
          text: "Of all of it",
          uri: "x",
          target: [],
        },
      ],
    });
    expect(result).toMatchObject({ added: 3, refused: [] });
    expect(result.anchors).toMatchObject({ exact: 1, orphaned: 1 });
    const [first] = loadAnnotations(db, slug);
    expect(first?.reviewer.name).toBe("rosa");
    expect(JSON.stringify(first?.body)).toContain("<b>Look</b>");
  });

  it("come from Recogito, whose quotations have no surroundings", () => {
    const { db, slug } = workbench();
    const result = annotateFromFile(db, slug, [
      {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        type: "Annotation",
        id: "#f0a1",
        body: [{ type: "TextualBody", purpose: "tagging", value: "place" }],
        target: {
          selector: [
            { type: "TextQuoteSelector", exact: "lamps of the harbour" },
            { type: "TextPositionSelector", start: 150, end: 170 },
          ],
        },
      },
    ]);
    expect(result).toMatchObject({ added: 1, refused: [] });
    expect(result.anchors.exact).toBe(1);
  });

  it("come from brat, with notes and several stretches; the rest is refused", () => {
    const { db, slug } = workbench();
    const text = [
      "T1\tForgery 0 5\tferry",
      "#1\tAnnotatorNotes T1\tNo ferry ran",
      "T2\tName 10 15;20 24\tlamps quay",
      "R1\tcauses Arg1:T1 Arg2:T2",
    ].join("\n");
    const result = annotateFromText(db, slug, { name: "x.ann", text });
    expect(result).toMatchObject({ added: 2 });
    expect(result.refused).toHaveLength(1);
    const bodies = loadAnnotations(db, slug).map(({ body }) => body);
    expect(bodies).toContainEqual({
      kind: "comment",
      text: "Forgery: No ferry ran",
    });
    const again = annotateFromText(db, slug, { name: "x.ann", text });
    expect(again).toMatchObject({ added: 0, known: 2 });
  });

  it("come from a table, and say which row quotes nothing", () => {
    const { db, slug } = workbench();
    const text =
      'start,quote,comment,author\r\n0,"electric by the summer",=cmd(),Rosa\r\n5,,nothing,Rosa\r\n';
    const result = annotateFromText(db, slug, { name: "x.csv", text });
    expect(result).toMatchObject({ added: 1 });
    expect(result.refused[0]?.reason).toContain("quotes no words");
    const none = annotateFromText(db, slug, {
      name: "y.csv",
      text: "a,b\n1,2",
    });
    expect(none.refused[0]?.reason).toContain("exact");
  });
});
