import { describe, expect, test } from "vitest";
import { readWebAnnotations } from "./web-annotation";

const quote = (exact: string) => ({
  source: "https://example.org/book",
  selector: [
    { type: "TextPositionSelector", start: 5, end: 5 + exact.length },
    { type: "TextQuoteSelector", exact, prefix: "before ", suffix: " after" },
  ],
});

const foreign = (fields: Record<string, unknown>) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: "https://example.org/annotations/1",
  type: "Annotation",
  creator: { type: "Person", name: "Ada Quill" },
  created: "2024-05-06T07:08:09+02:00",
  target: quote("the lamps"),
  body: { type: "TextualBody", value: "A remark", purpose: "commenting" },
  ...fields,
});

function readOne(fields: Record<string, unknown>) {
  const { annotations, refused } = readWebAnnotations(foreign(fields));
  expect(refused).toEqual([]);
  const [annotation] = annotations;
  if (!annotation) throw new Error("nothing was read");
  return annotation;
}

const reasonFor = (fields: Record<string, unknown>) =>
  readWebAnnotations(foreign(fields)).refused[0]?.reason;

describe("annotations of other programs", () => {
  test("keep id, name, time in UTC, words and place", () => {
    expect(readOne({})).toEqual({
      externalId: "https://example.org/annotations/1",
      creatorName: "Ada Quill",
      created: "2024-05-06T05:08:09.000Z",
      quotations: [
        {
          exact: "the lamps",
          prefix: "before ",
          suffix: " after",
          hint: { stream: "main", start: 5 },
        },
      ],
      body: { kind: "comment", text: "A remark" },
    });
  });

  test("may be about several passages, or about the whole", () => {
    expect(
      readOne({ target: [quote("one"), quote("two")] }).quotations,
    ).toHaveLength(2);
    expect(readOne({ target: "https://example.org/book" }).quotations).toEqual(
      [],
    );
  });

  test("find the quotation within a selector that refines another", () => {
    const target = {
      source: "https://example.org/book",
      selector: {
        type: "FragmentSelector",
        value: "chapter-2",
        refinedBy: { type: "TextQuoteSelector", exact: "the lamps" },
      },
    };
    expect(readOne({ target }).quotations[0]?.exact).toBe("the lamps");
  });

  test("become a judgment without likelihood when the value is known", () => {
    const { body } = readOne({
      motivation: "classifying",
      body: [
        { type: "TextualBody", purpose: "classifying", value: "Interpolated" },
        { type: "TextualBody", purpose: "commenting", value: "A later hand" },
      ],
    });
    expect(body).toEqual({
      kind: "judgment",
      judgments: [
        {
          axis: "authenticity",
          value: "interpolated",
          likelihood: "unjudged",
          basis: "unstated",
          rationale: "A later hand",
          overturn: "",
        },
      ],
    });
  });

  test.each(["rather odd", "undetermined"])(
    "become a comment when %j answers no question or several",
    (value) => {
      const { body } = readOne({
        motivation: "assessing",
        body: { type: "TextualBody", value },
      });
      expect(body).toEqual({ kind: "comment", text: value });
    },
  );

  test("become a link when they link to a page", () => {
    const { body } = readOne({
      motivation: "linking",
      body: "https://example.org/lamps",
    });
    expect(body).toMatchObject({
      kind: "link",
      linkKind: "cites",
      target: { type: "reference", url: "https://example.org/lamps" },
    });
  });

  test("never become a link a browser would run", () => {
    const { body } = readOne({
      motivation: "linking",
      body: "javascript:alert(1)",
    });
    expect(body).toEqual({ kind: "comment", text: "javascript:alert(1)" });
  });

  test("keep tags by name and a highlight as such", () => {
    const tag = { type: "TextualBody", purpose: "tagging", value: "lamps" };
    expect(readOne({ body: [tag] }).body).toMatchObject({ text: "Tag: lamps" });
    const { body } = readOne({ motivation: "highlighting", body: undefined });
    expect(body).toEqual({ kind: "comment", text: "Highlighted" });
  });

  test("keep scripts as the text they are", () => {
    const value = "<script>alert(1)</script>";
    const { body } = readOne({
      body: { type: "TextualBody", format: "text/html", value },
    });
    expect(body).toEqual({ kind: "comment", text: value });
  });
});

describe("a file", () => {
  const page = { type: "AnnotationPage", items: [foreign({}), foreign({})] };

  test.each([
    ["one annotation", foreign({}), 1],
    ["an array", [foreign({}), foreign({})], 2],
    ["a page", page, 2],
    ["a collection", { type: "AnnotationCollection", first: page }, 2],
    [
      "a collection of two pages",
      { type: ["AnnotationCollection"], first: { ...page, next: page } },
      4,
    ],
  ])("may be %s", (_, json, count) => {
    expect(readWebAnnotations(json).annotations).toHaveLength(count);
  });

  test("loses one malformed annotation, not the others", () => {
    const { annotations, refused } = readWebAnnotations([
      foreign({}),
      foreign({ target: undefined }),
      foreign({}),
    ]);
    expect(annotations).toHaveLength(2);
    expect(refused).toEqual([
      { index: 1, reason: 'Annotation 1: "target" is missing' },
    ]);
  });

  test.each([null, 7, "text", {}, [[]], { type: "AnnotationCollection" }])(
    "that is %j is refused or empty, without an exception",
    (json) => {
      expect(readWebAnnotations(json).annotations).toEqual([]);
    },
  );

  test.each([
    ["type", { type: "Note" }],
    ["id", { id: 5 }],
    ["created", { created: "yesterday" }],
    ["target.selector", { target: { selector: { type: "XPathSelector" } } }],
    [
      "target.selector.exact",
      { target: { selector: { type: "TextQuoteSelector", exact: 5 } } },
    ],
    [
      "target.selector.exact",
      { target: { selector: { type: "TextQuoteSelector", exact: "" } } },
    ],
    ["target[1]", { target: [quote("one"), 5] }],
    ["body[0].value", { body: { type: "TextualBody", value: 5 } }],
    ["body", { body: [] }],
    ["body", { body: { type: "TextualBody", value: "x".repeat(20_001) } }],
    ["sc:kind", { "sc:kind": "sc:kind-opinion" }],
    ["body.judgments", { "sc:kind": "sc:kind-judgment" }],
  ])("names the field %j that cannot be used", (field, fields) => {
    expect(reasonFor(fields)).toContain(`"${field}"`);
  });
});
