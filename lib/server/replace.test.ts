import { describe, expect, it } from "vitest";
import { pastAnchorsOf } from "@/db/queries/replacements";
import { ownMachine } from "@/lib/access/actor";
import type { Body } from "@/lib/annotation/annotation";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { rangeToPm } from "@/lib/document/position";
import { acceptReplacement } from "./accept-replacement";
import { createAnnotation } from "./annotate";
import { check } from "./check";
import { emend } from "./emend";
import { annotationHistory } from "./history";
import { loadAnnotations } from "./load-annotations";
import { loadEmendations } from "./load-emendations";
import {
  decide,
  dropReplacement,
  hasReplacement,
  loadReplacement,
  prepareReplacement,
} from "./replace";
import { search } from "./search";
import { anchorOf, requestFor, SAMPLE_TEXT, workbench } from "./testing";
import { printedText, sourceText } from "./text";

const fileOf = (text: string, name = "better.txt") => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** A better scan: one word corrected, one sentence lost, text put in before. */
const BETTER = SAMPLE_TEXT.replace(
  "A Small Diary",
  "A Small Diary\n\nFound in a drawer.",
)
  .replace("lamps of the harbour", "lanterns of the harbour")
  .replace(" I do not believe it.", "");

const comment: Body = { kind: "comment", text: "Hm." };

async function failure(run: () => unknown): Promise<AppError> {
  try {
    await run();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("It did not fail");
}

/** A source with four annotations, and another file prepared for it. */
async function prepared(better = BETTER) {
  const bench = workbench();
  const { db, slug, ada, ben } = bench;
  const quotes = [
    "nobody on the quay knew why. I wrote to Saïd",
    "They say the lamps of the harbour will be electric by the summer.",
    "I do not believe it.",
    "opened and closed again with another seal",
  ];
  const ids = quotes.map((words) => {
    const request = requestFor(db, slug, words, comment);
    createAnnotation(db, slug, ada, request);
    return request.id;
  });
  const found = await prepareReplacement(db, slug, ben, {
    file: fileOf(better),
  });
  const states = () =>
    ids.map((id) => loadAnnotations(db, slug, [id])[0]?.anchors[0]?.state);
  return { ...bench, ids, found, states };
}

describe("a better file for a source", () => {
  it("is prepared without changing anything", async () => {
    const { db, slug, found, states } = await prepared();
    expect(found.counts).toEqual({
      exact: 2,
      moved: 1,
      ambiguous: 0,
      orphaned: 1,
    });
    expect(found.items.map(({ state, exact }) => [state, exact])).toEqual([
      ["moved", expect.stringContaining("lamps of the harbour")],
      ["orphaned", "I do not believe it."],
    ]);
    const [moved] = found.items;
    expect(moved?.candidates[0]?.words).toContain("lanterns of the harbour");
    expect(sourceText(db, slug).version.number).toBe(1);
    expect(states()).toEqual(["exact", "exact", "exact", "exact"]);
    expect(check(db).problems).toEqual([]);
  });

  it("becomes the text when it is accepted, anchors in their states, the old one kept", async () => {
    const { db, slug, ben, states, ids } = await prepared();
    const old = sourceText(db, slug);
    await acceptReplacement(db, slug, ben);
    const text = sourceText(db, slug);
    expect(text.version.number).toBe(2);
    expect(text.version.parentId).toBe(old.version.id);
    expect(text.version.text).toContain("lanterns");
    expect(states()).toEqual(["exact", "moved", "orphaned", "exact"]);
    expect(check(db).problems).toEqual([]);
    // The old text and its anchors can still be read.
    expect(printedText(db, old.version.id).version.text).toContain("lamps");
    const past = pastAnchorsOf(db, old.version.id);
    expect(past.map(({ state }) => state)).toEqual(Array(4).fill("exact"));
    const [, last] = annotationHistory(db, ids[0] ?? "");
    expect(last).toMatchObject({ type: "moved", reviewer: { name: "Ben" } });
    expect(search(db, ownMachine, "lanterns").total).toBe(1);
    expect(
      search(db, ownMachine, "lamps").hits.map(({ where }) => where),
    ).toEqual([]);
    expect(hasReplacement(db, slug)).toBe(false);
  });

  it("settles what a person decided, and nothing else", async () => {
    const { db, slug, ben, found, states } = await prepared();
    const name = (i: number) => {
      const item = found.items[i];
      if (!item) throw new RangeError(`No item ${i}`);
      const { annotationId, role, ordinal } = item;
      return { annotationId, role, ordinal };
    };
    decide(db, slug, ben, { decisions: [{ ...name(0), choice: 1 }] });
    decide(db, slug, ben, { decisions: [{ ...name(1), choice: 0 }] });
    expect(loadReplacement(db, slug).items.map(({ choice }) => choice)).toEqual(
      [1, 0],
    );
    await acceptReplacement(db, slug, ben);
    expect(states()).toEqual(["exact", "exact", "orphaned", "exact"]);
    const moved = loadAnnotations(db, slug).find(({ anchors }) =>
      anchors[0]?.exact.includes("lanterns"),
    );
    expect(moved).toBeDefined();
    const wrong = await failure(() =>
      decide(db, slug, ben, { decisions: [{ ...name(0), choice: 3 }] }),
    );
    expect(wrong.code).toBe("not-found");
  });

  it("is dropped without a trace, and another can be prepared", async () => {
    const { db, slug, ben, states } = await prepared();
    const second = await failure(() =>
      prepareReplacement(db, slug, ben, { file: fileOf(`${BETTER} More.`) }),
    );
    expect(second).toMatchObject({ code: "conflict" });
    dropReplacement(db, slug, ben);
    expect(states()).toEqual(["exact", "exact", "exact", "exact"]);
    await prepareReplacement(db, slug, ben, { file: fileOf(BETTER) });
    expect(hasReplacement(db, slug)).toBe(true);
  });

  it("is refused when the very file is in the library", async () => {
    const { db, slug, ben } = workbench();
    const known = await failure(() =>
      prepareReplacement(db, slug, ben, { file: fileOf(SAMPLE_TEXT) }),
    );
    expect(known).toMatchObject({ code: "conflict", details: { slug } });
  });

  it("takes over what was annotated while it was prepared", async () => {
    const { db, slug, ada, ben } = await prepared();
    const late = requestFor(
      db,
      slug,
      "quay knew why. I wrote to Saïd and had",
      comment,
    );
    createAnnotation(db, slug, ada, late);
    await acceptReplacement(db, slug, ben);
    const [annotation] = loadAnnotations(db, slug, [late.id]);
    expect(annotation?.anchors[0]?.state).toBe("exact");
    expect(check(db).problems).toEqual([]);
  });
});

describe("corrections of the old text", () => {
  /** Replaces the first `wrong` by `right`, as a correction. */
  function correct(
    bench: ReturnType<typeof workbench>,
    wrong: string,
    right: string,
  ) {
    const { db, slug, ada } = bench;
    const { index, key } = sourceText(db, slug);
    const { stream, start, end } = anchorOf(db, slug, wrong);
    const range = { stream, start, end } as Parameters<typeof rangeToPm>[1];
    const { from, to } = rangeToPm(index, range);
    emend(db, slug, ada, {
      id: newId(),
      textVersion: key,
      kind: "ocr",
      reason: "misread",
      steps: [
        {
          stepType: "replace",
          from,
          to,
          slice: { content: [{ type: "text", text: right }] },
        },
      ],
    });
  }

  it("are carried, found already made, or listed", async () => {
    const bench = workbench();
    const { db, slug, ada, ben } = bench;
    correct(bench, "quay", "pier");
    correct(bench, "harbour", "haven");
    correct(bench, "Snow", "Sleet");
    createAnnotation(
      db,
      slug,
      ada,
      requestFor(db, slug, "nobody on the pier knew", comment),
    );
    const better = SAMPLE_TEXT.replace("harbour", "haven").replace(
      "Snow. The letter came after all",
      "It came",
    );
    const found = await prepareReplacement(db, slug, ben, {
      file: fileOf(better),
    });
    const outcomes = found.emendations.map(({ after, outcome }) => [
      after,
      outcome,
    ]);
    expect(Object.fromEntries(outcomes)).toEqual({
      pier: "carried",
      haven: "already",
      Sleet: "unplaced",
    });
    expect(found.counts.exact).toBe(1);
    await acceptReplacement(db, slug, ben);
    const text = sourceText(db, slug);
    expect(text.version.text).toContain("nobody on the pier knew");
    expect(printedText(db, text.version.id).version.text).toContain(
      "on the quay",
    );
    expect(
      loadEmendations(db, slug).map(({ before, after, reviewer }) => [
        before,
        after,
        reviewer.name,
      ]),
    ).toEqual([["quay", "pier", "Ada"]]);
    const [annotation] = loadAnnotations(db, slug);
    expect(annotation?.anchors[0]).toMatchObject({
      state: "exact",
      exact: "nobody on the pier knew",
    });
    expect(check(db).problems).toEqual([]);
  });

  it("made after a file was prepared ask for preparing it again", async () => {
    const bench = await prepared();
    const { db, slug, ben } = bench;
    correct(bench, "quay", "pier");
    const stale = await failure(() => acceptReplacement(db, slug, ben));
    expect(stale).toMatchObject({ code: "conflict" });
    expect(sourceText(db, slug).version.number).toBe(1);
  });
});
