import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  codePoint,
  type DocumentIndex,
  indexDocument,
  MAIN,
  streamOf,
  textBetween,
} from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { indexForSearch } from "./document-search";
import { placeAnchor } from "./place";
import { anchorFor, verifyAnchor } from "./selector";

const LONG =
  "In the first week of the thaw the keeper of the lamps walked out to the harbour wall and counted the boats that had not come home.";

function indexOf(paragraphs: readonly string[], note?: string): DocumentIndex {
  const blocks = paragraphs.map((words) =>
    schema.node("paragraph", null, words ? [schema.text(words)] : []),
  );
  const notes = note
    ? [schema.node("note", { id: "n-1" }, [schema.text(note)])]
    : [];
  const section = schema.node("section", { id: "s-1" }, [...blocks, ...notes]);
  return indexDocument(schema.node("doc", null, [section]));
}

const quote = (index: DocumentIndex, words: string, stream = MAIN) => {
  const at = streamOf(index, stream).text.indexOf(words);
  const start = [...streamOf(index, stream).text.slice(0, at)].length;
  const end = start + [...words].length;
  return anchorFor(index, {
    stream,
    start: codePoint(start),
    end: codePoint(end),
  });
};

const unhinted = ({ exact, prefix, suffix }: ReturnType<typeof quote>) => ({
  exact,
  prefix,
  suffix,
});

describe("placeAnchor", () => {
  test("finds moved words again, in place, without a hint", () => {
    const before = indexOf([LONG, "The ice broke at noon."]);
    const after = indexOf(["A new opening.", LONG, "The ice broke at noon."]);
    const found = placeAnchor(
      after,
      unhinted(quote(before, "counted the boats that had not come home")),
    );
    expect(found.state).toBe("exact");
    expect(verifyAnchor(after, found.anchor)).toBe(true);
  });

  test("looks past typography and gives the words as they stand", () => {
    const before = indexOf([
      LONG,
      "He said 'wait' . . . then the lamps on the whole long wall went out.",
    ]);
    const after = indexOf([
      LONG,
      "He said ‘wait’… then the lamps on the whole long wall went out.",
    ]);
    const found = placeAnchor(
      after,
      unhinted(quote(before, "'wait' . . . then the lamps on the whole")),
    );
    expect(found.state).toBe("exact");
    expect(found.anchor.exact).toBe("‘wait’… then the lamps on the whole");
  });

  test("calls words that changed moved, and keeps what was quoted", () => {
    const before = indexOf([LONG]);
    const after = indexOf([LONG.replace("harbour wall", "harbor wail")]);
    const words = "walked out to the harbour wall and counted";
    const { state, anchor, candidates } = placeAnchor(
      after,
      unhinted(quote(before, words)),
    );
    expect(state).toBe("moved");
    expect(anchor.exact).toBe(words);
    expect(candidates[0]?.words).toBe(
      "walked out to the harbor wail and counted",
    );
    expect(verifyAnchor(after, anchor)).toBe(false);
  });

  test("does not choose between two places that are equally good", () => {
    const refrain = "The lamps were lit again on the long wall.";
    const index = indexOf([refrain, refrain, refrain]);
    const found = placeAnchor(index, {
      exact: "lit again",
      prefix: "",
      suffix: "",
    });
    expect(found.state).toBe("ambiguous");
    expect(found.candidates).toHaveLength(3);
  });

  test("rather orphans deleted words than take the same words elsewhere", () => {
    const before = indexOf([
      "They met (omission) in the rain and said no more of it.",
      LONG,
      "Then, years after, she wrote (omission) from abroad.",
    ]);
    const after = indexOf([
      "They met in the rain and said no more of it.",
      LONG,
      "Then, years after, she wrote (omission) from abroad.",
    ]);
    const { state, anchor, candidates } = placeAnchor(after, {
      ...unhinted(quote(before, "(omission)")),
      hint: { stream: MAIN, start: 9 },
    });
    expect(state).toBe("orphaned");
    expect(anchor).toMatchObject({ start: 9, end: 9, exact: "(omission)" });
    expect(candidates[0]?.words).toBe("(omission)");
  });

  test("finds words of a note, in the note", () => {
    const index = indexOf([LONG], "See the keeper's book, folio three.");
    const found = placeAnchor(
      index,
      unhinted(quote(index, "keeper's book", "note/n-1")),
    );
    expect(found.anchor.stream).toBe("note/n-1");
    expect(found.state).toBe("exact");
  });

  test("places a point where its surroundings stand once", () => {
    const before = indexOf([LONG]);
    const at = codePoint(40);
    const point = anchorFor(before, { stream: MAIN, start: at, end: at });
    const once = placeAnchor(indexOf(["New.", LONG]), unhinted(point));
    expect(once.state).toBe("exact");
    expect(once.anchor.start).toBe(45);
    expect(placeAnchor(indexOf([LONG, LONG]), unhinted(point)).state).toBe(
      "ambiguous",
    );
    expect(
      placeAnchor(indexOf(["Nothing alike."]), unhinted(point)).state,
    ).toBe("orphaned");
  });

  test("orphans a deleted sentence although one half like it is left", () => {
    const before = indexOf([
      "The keeper of the lamps walked out to the harbour wall and counted the boats.",
      "Nobody answered from the far shore, and the bells were still.",
      "The keeper of the books walked in to the council house and burned the lists.",
    ]);
    const gone = "The keeper of the lamps walked out to the harbour wall";
    const after = indexOf(
      streamOf(before, MAIN).text.replace(gone, "").split("\n"),
    );
    const found = placeAnchor(after, unhinted(quote(before, gone)));
    expect(found.state).toBe("orphaned");
    expect(found.score).toBeGreaterThan(0.3);
  });

  test("orphans a deleted phrase that is repeated with half its context", () => {
    const before = indexOf([
      "So the wardens had gathered up a very curious bundle from Lisbon on it.",
      LONG,
      "So the wardens had gathered up a very curious bundle on the lamps.",
    ]);
    const after = indexOf([
      "So the wardens had gat curious bundle from Lisbon on it.",
      LONG,
      "So the wardens had gathered up a very curious bundle on the lamps.",
    ]);
    const found = placeAnchor(
      after,
      unhinted(quote(before, "hered up a very")),
    );
    expect(found.state).toBe("orphaned");
  });

  test("orphans a short name in whose place another now stands", () => {
    const before = indexOf([`${LONG} It was Quill who counted them again.`]);
    const after = indexOf([`${LONG} It was Brown who counted them again.`]);
    const found = placeAnchor(after, unhinted(quote(before, "Quill")));
    expect(found.state).toBe("orphaned");
  });

  test("orphans a short name in whose place one like it now stands", () => {
    const ending = "who counted them again, and nobody else did.";
    const before = indexOf([`${LONG} It was Quill ${ending}`]);
    const after = indexOf([`${LONG} It was Guilt ${ending}`]);
    const found = placeAnchor(after, unhinted(quote(before, "Quill")));
    expect(found.state).toBe("orphaned");
    expect(found.candidates[0]?.words).toBe("Guilt");
  });

  test("does not take the same words at the old offset for the same place", () => {
    const refrain = "the long lamps and the short lamps and the";
    const after = indexOf([`${refrain} end of it all came with the spring.`]);
    const found = placeAnchor(after, {
      exact: "lamps",
      prefix: "they had paid for all of the oil of the ",
      suffix: " that burned on the northern pier",
      hint: { stream: MAIN, start: 9 },
    });
    expect(found.state).toBe("orphaned");
  });

  test("does not take words that are all typography for a point", () => {
    const before = indexOf(["The lamps were lit * on the long wall again."]);
    const after = indexOf(["The lamps were lit on the long wall again."]);
    const star = unhinted(quote(before, "*"));
    expect(placeAnchor(before, star).state).toBe("exact");
    expect(placeAnchor(after, star).state).toBe("orphaned");
  });

  test("looks past typography in words too short for rare runs", () => {
    const index = indexOf(["He said: it’s so.", "Nobody asked."]);
    const quotation = { exact: "it's", prefix: "", suffix: "" };
    const found = placeAnchor(index, quotation);
    expect(found.state).toBe("exact");
    expect(found.anchor.exact).toBe("it’s");
  });

  test("answers for an empty text and for words without a letter", () => {
    const empty = indexOf([""]);
    expect(
      placeAnchor(empty, { exact: "x", prefix: "", suffix: "" }).state,
    ).toBe("orphaned");
    expect(
      placeAnchor(empty, { exact: "\u00ad", prefix: "", suffix: "" }).state,
    ).toBe("orphaned");
    expect(
      placeAnchor(empty, { exact: "", prefix: "", suffix: "" }).state,
    ).toBe("orphaned");
  });
});

const letter = fc.constantFrom(
  "a",
  "b",
  "e",
  " ",
  ".",
  "“",
  "-",
  "𝔄",
  "e\u0301",
  "\u0301",
  "’",
);
const paragraph = fc
  .array(letter, { minLength: 1, maxLength: 60 })
  .map((l) => l.join(""));
const text = fc.array(paragraph, { minLength: 1, maxLength: 5 });

/** A range of the main stream as two shares of its length. */
const shares = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

function anchorAt(index: DocumentIndex, [a, b]: readonly [number, number]) {
  const size = [...streamOf(index, MAIN).text].length;
  const [start, end] = [Math.floor(a * size), Math.floor(b * size)].sort(
    (x, y) => x - y,
  );
  return anchorFor(index, {
    stream: MAIN,
    start: codePoint(start ?? 0),
    end: codePoint(end ?? 0),
  });
}

describe("on any text", () => {
  test("a place is found again where it was", () => {
    fc.assert(
      fc.property(text, shares, (paragraphs, share) => {
        const index = indexOf(paragraphs);
        const anchor = anchorAt(index, share);
        const { stream, start } = anchor;
        const found = placeAnchor(index, {
          ...anchor,
          hint: { stream, start },
        });
        expect(found.anchor).toEqual(anchor);
      }),
    );
  });

  test("without a hint it is the same place or nothing certain", () => {
    fc.assert(
      fc.property(text, shares, (paragraphs, share) => {
        const index = indexOf(paragraphs);
        const anchor = anchorAt(index, share);
        const found = placeAnchor(index, unhinted(anchor));
        if (found.state === "exact") {
          expect(found.anchor.exact.normalize()).toBe(anchor.exact.normalize());
        }
      }),
    );
  });

  test("after edits it covers the same words or is not exact", () => {
    const edits = fc.array(
      fc.tuple(fc.nat(4), fc.nat(60), letter, fc.boolean()),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(text, shares, edits, (paragraphs, share, changes) => {
        const anchor = anchorAt(indexOf(paragraphs), share);
        const edited = changes.reduce(edit, paragraphs);
        const after = indexOf(edited);
        const { stream, start } = anchor;
        const found = placeAnchor(indexForSearch(after), {
          ...anchor,
          hint: { stream, start },
        });
        const { anchor: placed, state } = found;
        expect(placed.state).toBe(state);
        if (state === "exact") {
          expect(verifyAnchor(after, placed)).toBe(true);
        } else {
          expect(placed.exact).toBe(anchor.exact);
        }
        for (const { range, words } of found.candidates) {
          const there = streamOf(after, range.stream);
          expect(textBetween(there, range.start, range.end)).toBe(words);
        }
      }),
    );
  });
});

function edit(
  paragraphs: readonly string[],
  [at, into, letters, add]: readonly [number, number, string, boolean],
): string[] {
  return paragraphs.map((words, i) => {
    if (i !== at) return words;
    const characters = [...words];
    characters.splice(into, add ? 0 : 1, ...(add ? [letters] : []));
    return characters.join("");
  });
}
