import { Fragment, Slice } from "prosemirror-model";
import { ReplaceStep } from "prosemirror-transform";
import { describe, expect, it } from "vitest";
import { ownMachine } from "@/lib/access/actor";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { codePoint, MAIN, rangeToPm } from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import type { EmendRequest } from "@/lib/emendation/emendation";
import type { TestDb } from "@/lib/server/testing";
import { changeAnnotation, createAnnotation } from "./annotate";
import { changeEmendation } from "./change-emendation";
import { check } from "./check";
import { emend } from "./emend";
import { annotationHistory } from "./history";
import { listLibrary } from "./library";
import { loadAnnotations } from "./load-annotations";
import { loadDocument } from "./load-document";
import { loadEmendations } from "./load-emendations";
import { lookAtReading } from "./look-at-reading";
import { markReading, readingPlaceOf } from "./mark-reading";
import { search } from "./search";
import { anchorOf, requestFor, spurious, workbench } from "./testing";
import { printedText, sourceText } from "./text";
import { wayBackOf } from "./way-back";

/** A request to put `now` in place of the first `was` of the running text. */
function replacing(
  db: TestDb,
  slug: string,
  was: string,
  now: string,
): EmendRequest {
  const { index, key } = sourceText(db, slug);
  const { start, end } = anchorOf(db, slug, was);
  const range = { start: codePoint(start), end: codePoint(end) };
  const { from, to } = rangeToPm(index, { stream: MAIN, ...range });
  const content = now === "" ? Fragment.empty : Fragment.from(schema.text(now));
  const step = new ReplaceStep(from, to, new Slice(content, 0, 0));
  return {
    id: newId(),
    textVersion: key,
    steps: [step.toJSON() as Record<string, unknown>],
    kind: "misprint",
    reason: "The letter was set upside down.",
  };
}

function failure(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("It did not fail");
}

/** The text as stored now, and all anchors. */
function standing(db: TestDb, slug: string) {
  const { document, version } = sourceText(db, slug);
  return {
    document: JSON.stringify(document),
    text: version.text,
    sha256: version.sha256,
    anchors: loadAnnotations(db, slug).map(({ anchors }) => anchors),
  };
}

describe("a correction", () => {
  it("changes the present text and leaves the printed one alone", () => {
    const { db, slug, ada } = workbench();
    const before = sourceText(db, slug);
    const request = replacing(db, slug, "quay", "pier");
    const { emendation, textVersion } = emend(db, slug, ada, request);
    expect(emendation).toMatchObject({
      ordinal: 1,
      before: "quay",
      after: "pier",
      kind: "misprint",
      reviewer: ada,
      undone: null,
    });
    const now = sourceText(db, slug);
    expect(now.key).toBe(textVersion);
    expect(now.version.text).toContain("nobody on the pier knew");
    expect(printedText(db, now.version.id).version.text).toBe(
      before.version.text,
    );
    expect(loadDocument(db, slug, before.key).doc).toEqual(
      before.document.toJSON(),
    );
    expect(loadDocument(db, slug, textVersion).doc).toEqual(
      now.document.toJSON(),
    );
  });

  it("is found by search, and what it took away is not", () => {
    const { db, slug, ada } = workbench();
    emend(db, slug, ada, replacing(db, slug, "quay", "breakwater"));
    expect(search(db, ownMachine, "breakwater").total).toBe(1);
    expect(search(db, ownMachine, "quay").total).toBe(0);
    const [hit] = search(db, ownMachine, "Snow").hits;
    const at = Number(/at=(\d+)/.exec(hit?.href ?? "")?.[1]);
    const text = [...sourceText(db, slug).version.text];
    expect(text.slice(at, at + 13).join("")).toBe("14 March 1911");
  });

  it("carries the places of annotations and of reading", () => {
    const { db, slug, ada } = workbench();
    createAnnotation(db, slug, ada, requestFor(db, slug, "Snow"));
    const was = anchorOf(db, slug, "Snow").start;
    markReading(db, slug, ada, { place: was, pages: [] });
    emend(db, slug, ada, replacing(db, slug, "quay", "old breakwater"));
    const [annotation] = loadAnnotations(db, slug);
    expect(annotation?.anchors).toEqual([anchorOf(db, slug, "Snow")]);
    expect(readingPlaceOf(db, slug, ada)).toBe(was + 10);
    expect(annotation?.changedReading).toBeUndefined();
    expect(check(db).problems).toEqual([]);
  });

  it("marks a judgment whose words it changed, and undo unmarks it", () => {
    const { db, slug, ada, ben } = workbench();
    createAnnotation(db, slug, ada, requestFor(db, slug, "on the quay knew"));
    const before = standing(db, slug);
    const { emendation } = emend(
      db,
      slug,
      ben,
      replacing(db, slug, "quay", "pier"),
    );
    const [marked] = loadAnnotations(db, slug);
    expect(marked?.anchors[0]).toMatchObject({
      state: "moved",
      exact: "on the quay knew",
    });
    expect(marked?.changedReading).toEqual({
      emendationId: emendation.id,
      at: emendation.at,
      now: "on the pier knew",
    });
    expect(listLibrary(db, ownMachine)[0]).toMatchObject({
      readingsChanged: 1,
      next: { kind: "check-readings" },
    });
    changeEmendation(db, emendation.id, ada, { type: "undo" });
    expect(standing(db, slug)).toEqual(before);
    expect(loadAnnotations(db, slug)[0]?.changedReading).toBeUndefined();
    expect(check(db).problems).toEqual([]);
  });

  it("that takes all words away leaves an orphan, which undo brings home", () => {
    const { db, slug, ada } = workbench();
    createAnnotation(db, slug, ada, requestFor(db, slug, "Saïd"));
    const before = standing(db, slug);
    const request = replacing(db, slug, "I wrote to Saïd and ", "");
    const { emendation } = emend(db, slug, ada, request);
    expect(loadAnnotations(db, slug)[0]?.anchors[0]).toMatchObject({
      state: "orphaned",
      exact: "Saïd",
    });
    emend(db, slug, ada, replacing(db, slug, "Snow", "Sleet"));
    changeEmendation(db, emendation.id, ada, { type: "undo" });
    const [annotation] = loadAnnotations(db, slug);
    expect(annotation?.anchors).toEqual(before.anchors[0]);
    expect(check(db).problems).toEqual([]);
  });

  it("says its place in the file as received", () => {
    const { db, slug, ada } = workbench();
    const place = () => {
      const { start, stream } = anchorOf(db, slug, "Snow");
      return {
        start,
        raw: wayBackOf(db, sourceText(db, slug)).toRaw(stream, start),
      };
    };
    const printed = place();
    emend(db, slug, ada, replacing(db, slug, "quay", "old breakwater"));
    expect(place()).toEqual({ start: printed.start + 10, raw: printed.raw });
  });

  it("that is sent twice is made once", () => {
    const { db, slug, ada } = workbench();
    const request = replacing(db, slug, "quay", "pier");
    const first = emend(db, slug, ada, request);
    expect(emend(db, slug, ada, request)).toEqual(first);
    expect(loadEmendations(db, slug)).toHaveLength(1);
  });
});

describe("a correction is refused", () => {
  it("when the text was corrected meanwhile, saying what was done", () => {
    const { db, slug, ada, ben } = workbench();
    const late = replacing(db, slug, "Snow", "Sleet");
    emend(db, slug, ada, replacing(db, slug, "quay", "pier"));
    const error = failure(() => emend(db, slug, ben, late));
    expect(error.code).toBe("conflict");
    expect(error.details["acts"]).toHaveLength(1);
    expect(loadEmendations(db, slug)).toHaveLength(1);
  });

  it.each([
    ["steps that are none", [{ stepType: "attr", pos: 0 }]],
    [
      "steps outside of the text",
      [{ stepType: "move", from: 9, to: 99999, target: 0 }],
    ],
    [
      "a line break within words",
      [
        {
          stepType: "replace",
          from: 3,
          to: 3,
          slice: { content: [{ type: "text", text: "a\nb" }] },
        },
      ],
    ],
    [
      "words that are not composed",
      [
        {
          stepType: "replace",
          from: 3,
          to: 3,
          slice: { content: [{ type: "text", text: "e\u0301" }] },
        },
      ],
    ],
  ])("for %s", (_, steps) => {
    const { db, slug, ada } = workbench();
    const request = { ...replacing(db, slug, "quay", "pier"), steps };
    const error = failure(() => emend(db, slug, ada, request));
    expect(error.code).toBe("bad-input");
    expect(sourceText(db, slug).version.act).toBe(0);
  });

  it("for taking a mark of omission away, unless that is said", () => {
    const { db, slug, ada } = workbench(
      "A Title\n\nHe said (omission) and went away to the harbour.\n",
    );
    const request = replacing(db, slug, "said (omission) and", "said and");
    const error = failure(() => emend(db, slug, ada, request));
    expect(error.message).toContain("mark of omission");
    emend(db, slug, ada, { ...request, removes: true });
    expect(sourceText(db, slug).version.omissionMarks).toBe(0);
  });
});

describe("taking corrections back", () => {
  it("works out of order where they touch different words", () => {
    const { db, slug, ada, ben } = workbench();
    const first = emend(db, slug, ada, replacing(db, slug, "quay", "pier"));
    emend(db, slug, ada, replacing(db, slug, "Snow", "Sleet"));
    const { emendation } = changeEmendation(db, first.emendation.id, ben, {
      type: "undo",
    });
    expect(emendation.undone?.by).toEqual(ben);
    const { text } = sourceText(db, slug).version;
    expect(text).toContain("on the quay knew");
    expect(text).toContain("Sleet");
    changeEmendation(db, emendation.id, ben, { type: "redo" });
    expect(sourceText(db, slug).version.text).toContain("on the pier knew");
    expect(check(db).problems).toEqual([]);
  });

  it("is refused for one that another stands on, naming it", () => {
    const { db, slug, ada } = workbench();
    const first = emend(db, slug, ada, replacing(db, slug, "quay", "pier"));
    emend(db, slug, ada, replacing(db, slug, "pier", "peer"));
    const error = failure(() =>
      changeEmendation(db, first.emendation.id, ada, { type: "undo" }),
    );
    expect(error.code).toBe("conflict");
    expect(error.message).toContain("correction 2 (“pier” → “peer”)");
  });
});

describe("looking at a judgment whose words changed", () => {
  it("records who looked, and lets it stand for the present words", () => {
    const { db, slug, ada, ben } = workbench();
    const { id } = createAnnotation(
      db,
      slug,
      ada,
      requestFor(db, slug, "on the quay knew"),
    );
    emend(db, slug, ben, replacing(db, slug, "quay", "pier"));
    const looked = lookAtReading(db, id, ben, 1);
    expect(looked.changedReading).toBeUndefined();
    expect(looked.anchors).toEqual([anchorOf(db, slug, "on the pier knew")]);
    expect(annotationHistory(db, id).at(-1)).toMatchObject({
      type: "moved",
      reviewer: ben,
    });
    expect(failure(() => lookAtReading(db, id, ben, 2)).code).toBe("bad-input");
    expect(check(db).problems).toEqual([]);
  });

  it("is kept when the author only writes a rationale", () => {
    const { db, slug, ada } = workbench();
    const { id } = createAnnotation(
      db,
      slug,
      ada,
      requestFor(db, slug, "quay"),
    );
    const before = standing(db, slug);
    const { emendation } = emend(
      db,
      slug,
      ada,
      replacing(db, slug, "quay", "pier"),
    );
    changeAnnotation(db, id, ada, { type: "change", seen: 1, body: spurious });
    expect(loadAnnotations(db, slug)[0]?.changedReading).toBeDefined();
    changeEmendation(db, emendation.id, ada, { type: "undo" });
    expect(standing(db, slug).anchors).toEqual(before.anchors);
  });
});

describe("annotating a text that was corrected meanwhile", () => {
  it("brings the passage over", () => {
    const { db, slug, ada } = workbench();
    const late = requestFor(db, slug, "Snow");
    emend(db, slug, ada, replacing(db, slug, "quay", "old breakwater"));
    const made = createAnnotation(db, slug, ada, late);
    expect(made.anchors).toEqual([anchorOf(db, slug, "Snow")]);
  });

  it("is a conflict when the very words were changed", () => {
    const { db, slug, ada } = workbench();
    const late = requestFor(db, slug, "on the quay knew");
    emend(db, slug, ada, replacing(db, slug, "quay", "pier"));
    expect(failure(() => createAnnotation(db, slug, ada, late)).code).toBe(
      "conflict",
    );
  });
});
