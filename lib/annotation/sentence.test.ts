import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  codePoint,
  indexDocument,
  MAIN,
  type Stream,
  type StreamRange,
  streamOf,
  textBetween,
} from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { paragraphAt, sentenceAfter, sentenceAt, wordAt } from "./sentence";

function streamFrom(...paragraphs: string[]): Stream {
  const blocks = paragraphs.map((text) =>
    schema.node("paragraph", null, text ? [schema.text(text)] : []),
  );
  const section = schema.node("section", { id: "s-1" }, blocks);
  return streamOf(indexDocument(schema.node("doc", null, [section])), MAIN);
}

const said = (stream: Stream, range: StreamRange | null) =>
  range && textBetween(stream, range.start, range.end);

describe("sentenceAt", () => {
  test("finds the sentence round a place", () => {
    const stream = streamFrom(
      "The ice broke. We sailed at dawn. Nobody spoke.",
    );
    expect(said(stream, sentenceAt(stream, codePoint(20), "en"))).toBe(
      "We sailed at dawn.",
    );
  });

  test.each([
    [
      "Written by E. H. Carr in London. Then more.",
      "Written by E. H. Carr in London.",
    ],
    ["Met Mr. Brown. He left.", "Met Mr. Brown."],
    ["He waited . . . and went home. Next.", "He waited . . . and went home."],
    ["He waited . . . Then he went. Next.", "He waited . . ."],
  ])("does not stop too early in %j", (text, first) => {
    const stream = streamFrom(text);
    expect(said(stream, sentenceAt(stream, codePoint(2), "en"))).toBe(first);
  });

  test("stays inside the paragraph", () => {
    const stream = streamFrom("One without a stop", "Two here.");
    expect(said(stream, sentenceAt(stream, codePoint(3), "en"))).toBe(
      "One without a stop",
    );
  });

  test("is null in an empty paragraph and never leaves the stream", () => {
    const words = fc.constantFrom("A", "b.", "Dr.", "…", ". .", "𝔄é", " ", "?");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.nat(40), (all, at) => {
        const stream = streamFrom(all.join(" "), "End.");
        const size = [...stream.text].length;
        const range = sentenceAt(stream, codePoint(Math.min(at, size)), "en");
        if (range) {
          expect(range.start).toBeLessThan(range.end);
          expect(range.end).toBeLessThanOrEqual(size);
          expect(said(stream, range)).not.toContain("\n");
        }
      }),
    );
    const empty = streamFrom("");
    expect(sentenceAt(empty, codePoint(0), "en")).toBeNull();
  });
});

describe("sentenceAfter", () => {
  test("goes on into the next paragraph, over an empty one", () => {
    const stream = streamFrom("First here.", "", "Second here. Third.");
    const first = sentenceAt(stream, codePoint(0), "en") as StreamRange;
    const second = sentenceAfter(stream, first.end, "en") as StreamRange;
    expect(said(stream, second)).toBe("Second here.");
    const third = sentenceAfter(stream, second.end, "en") as StreamRange;
    expect(said(stream, third)).toBe("Third.");
    expect(sentenceAfter(stream, third.end, "en")).toBeNull();
  });
});

describe("wordAt and paragraphAt", () => {
  test("find the word and the whole paragraph", () => {
    const stream = streamFrom("  The ice broke.  ", "Next.");
    expect(said(stream, wordAt(stream, codePoint(7), "en"))).toBe("ice");
    expect(said(stream, paragraphAt(stream, codePoint(7)))).toBe(
      "The ice broke.",
    );
  });
});
