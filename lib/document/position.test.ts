import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Built,
  br,
  doc,
  note,
  omission,
  p,
  page,
  ref,
  section,
  separator,
} from "./builders";
import { canonicalText, streamsOf } from "./canonical-text";
import {
  codePoint,
  indexDocument,
  lengthOf,
  MAIN,
  pmToCodePoint,
  pmToRanges,
  rangeToPm,
  streamOf,
  textBetween,
  toCodePoint,
  toPmPosition,
  toUtf16,
} from "./position";

/** Text without "<", which the builders read as the start of a place. */
const text = fc
  .array(fc.constantFrom("a", "é", " ", "я", "𝄞", "👩", "z", "¹"), {
    maxLength: 8,
  })
  .map((letters) => letters.join(""));

const inline: fc.Arbitrary<Built | string> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom(page("7"), ref("r"), omission(), omission("(𝄞)"), br()),
);

const paragraph = fc
  .array(inline, { maxLength: 6 })
  .map((children) => p(...children));

const documents = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: paragraph },
      fc.constant(separator()),
      fc.constant(separator("★ ★")),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .chain((blocks) =>
    fc.array(text, { maxLength: 3 }).map((notes) => {
      const bodies = notes.map((words, i) => note(`n-${i}`, words));
      return doc(section({}, ...blocks, ...bodies, p("end"))).node;
    }),
  );

describe("counting in a stream", () => {
  it("goes from code points to UTF-16 units and back", () => {
    fc.assert(
      fc.property(documents, (node) => {
        for (const stream of streamsOf(node)) {
          const letters = [...stream.text];
          expect(lengthOf(stream)).toBe(letters.length);
          for (let i = 0; i <= letters.length; i++) {
            const at = toUtf16(stream, codePoint(i));
            expect(at).toBe(letters.slice(0, i).join("").length);
            expect(toCodePoint(stream, at)).toBe(i);
          }
        }
      }),
    );
  });

  it("goes to ProseMirror positions and back, but for the inside of atoms", () => {
    fc.assert(
      fc.property(documents, (node) => {
        for (const stream of streamsOf(node)) {
          for (let i = 0; i <= lengthOf(stream); i++) {
            if (isInsideAtom(stream, toUtf16(stream, codePoint(i)))) continue;
            for (const side of ["start", "end"] as const) {
              const position = toPmPosition(stream, codePoint(i), side);
              expect(pmToCodePoint(stream, position)).toBe(i);
            }
          }
        }
      }),
    );
  });

  it("finds exactly the words of a range in the document", () => {
    const ranges = fc.tuple(documents, fc.nat(), fc.nat());
    fc.assert(
      fc.property(ranges, ([node, a, b]) => {
        const index = indexDocument(node);
        const stream = streamOf(index, MAIN);
        const size = lengthOf(stream) + 1;
        const [start, end] = [a % size, b % size].sort((x, y) => x - y);
        const words = textBetween(
          stream,
          codePoint(start as number),
          codePoint(end as number),
        );
        const inOneBlock = !words.includes("\n");
        const clean = [start, end].every(
          (at) => !isInsideAtom(stream, toUtf16(stream, codePoint(at ?? 0))),
        );
        fc.pre(inOneBlock && clean && words !== "");
        const { from, to } = rangeToPm(index, {
          stream: MAIN,
          start: codePoint(start as number),
          end: codePoint(end as number),
        });
        expect(node.textBetween(from, to, "\n")).toBe(words);
      }),
    );
  });
});

function isInsideAtom(
  stream: ReturnType<typeof streamsOf>[number],
  at: number,
): boolean {
  return stream.pieces.some(
    ({ at: start, size, length }) =>
      size !== length && at > start && at < start + length,
  );
}

describe("streams", () => {
  it("keep notes and separators out of the running text", () => {
    const { node } = doc(p("one"), separator("★"), note("n-1", "x"), p("two"));
    expect(canonicalText(node)).toBe("one\ntwo");
    expect(streamsOf(node).map(({ id, text }) => [id, text])).toEqual([
      ["main", "one\ntwo"],
      ["note/n-1", "x"],
    ]);
  });

  it("read on over page breaks and note calls, and hold literals of atoms", () => {
    const { node } = doc(
      p("a", page("7"), "b", ref("r-1"), "c ", omission(), br(), "d"),
    );
    expect(canonicalText(node)).toBe("abc (omission)\nd");
  });
});

describe("ranges of ProseMirror", () => {
  it("are split into running text and the notes they touch", () => {
    const built = doc(p("a<x>b"), note("n-1", "note"), p("c<y>d"));
    const index = indexDocument(built.node);
    expect(
      pmToRanges(built.node, index, built.pos("x"), built.pos("y")),
    ).toEqual([
      { stream: MAIN, start: 1, end: 4 },
      { stream: "note/n-1", start: 0, end: 4 },
    ]);
  });

  it("that are one place stay one place", () => {
    const built = doc(p("a<x>b"));
    const index = indexDocument(built.node);
    const at = built.pos("x");
    expect(pmToRanges(built.node, index, at, at)).toEqual([
      { stream: MAIN, start: 1, end: 1 },
    ]);
  });

  it("keep tight to the words at page breaks", () => {
    const built = doc(p("ab", page("8"), "<x>cd<y>"));
    const index = indexDocument(built.node);
    const range = { stream: MAIN, start: codePoint(2), end: codePoint(4) };
    expect(rangeToPm(index, range)).toEqual({
      from: built.pos("x"),
      to: built.pos("y"),
    });
  });
});

describe("places outside", () => {
  it("are refused with the stream and its length", () => {
    const index = indexDocument(doc(p("abc")).node);
    expect(() =>
      toPmPosition(streamOf(index, MAIN), codePoint(4), "start"),
    ).toThrow(/Offset 4 is outside stream "main" \(0–3\)/);
    expect(() => streamOf(index, "note/x")).toThrow(/No stream "note\/x"/);
  });
});
