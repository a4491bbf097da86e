import { describe, expect, test } from "vitest";
import type { Annotation } from "@/lib/annotation/annotation";
import { anchorsOn, annotationBy } from "@/tests/support/edition-on";
import {
  annotation,
  comment,
  editionInput,
  judged,
  sampleAnnotations,
  sampleDocument,
} from "@/tests/support/sample-edition";
import { changesBetween } from "./changes";
import { type EditionChoice, wholeChoice } from "./choice";
import { choose, LONGEST_QUOTATION } from "./choose";
import { makeEdition } from "./edition";
import { frozenText, thawed } from "./frozen";

const whole = wholeChoice("The Lamp Road, annotated", "2026-03-04");
const chosen = (
  choice: Partial<EditionChoice>,
  annotations = sampleAnnotations,
) => choose(editionInput({ annotations }), { ...whole, ...choice });

describe("choosing what an edition holds", () => {
  test("leaves nothing out when everything is chosen", () => {
    const { annotations, losses } = chosen({});
    expect(annotations).toEqual(sampleAnnotations);
    expect(losses).toEqual([]);
  });

  test("keeps the answers on the levels chosen, and counts the others", () => {
    const { annotations, losses } = chosen({ levels: ["accuracy"] });
    for (const { body } of annotations) {
      expect(body).toMatchObject({
        kind: "judgment",
        judgments: [{ axis: "accuracy" }],
      });
    }
    const counted = (losses ?? []).reduce((sum, { count }) => sum + count, 0);
    expect(annotations.length).toBe(3);
    expect(counted).toBe(sampleAnnotations.length);
  });

  test("holds nobody who was not chosen", () => {
    const { annotations, losses } = chosen({ reviewers: ["r-1"] });
    expect(annotations.every(({ reviewer }) => reviewer.id === "r-1")).toBe(
      true,
    );
    expect((losses?.[0]?.count ?? 0) + annotations.length).toBe(
      sampleAnnotations.length,
    );
  });

  test("names nobody where persons are to be letters", () => {
    const events = sampleAnnotations.map(
      ({ id, reviewer, body, anchors, createdAt }) =>
        [
          id,
          [
            {
              version: 1,
              type: "created",
              at: createdAt,
              reviewer,
              anchors,
              body,
            },
          ],
        ] as const,
    );
    const input = editionInput({ histories: new Map(events) });
    const letters = choose(input, { ...whole, naming: "letters" });
    const text = JSON.stringify([
      letters.annotations,
      [...(letters.histories ?? [])],
    ]);
    expect(text).toContain("Reviewer A");
    for (const hidden of ["Ada Quill", "O'Hara", "r-1", "#075e54"]) {
      expect(text).not.toContain(`"${hidden}`);
    }
  });

  test("quotes no more than it may where the text is not free", () => {
    const long = "word ".repeat(100);
    const anchor = {
      ...anchorsOn(sampleDocument)(0, 0),
      exact: long,
      end: 500,
    };
    const note = annotationBy("A", "long", comment("x"), [anchor]);
    const { annotations, losses } = chosen({ content: "annotations" }, [note]);
    const [short] = annotations[0]?.anchors ?? [];
    expect([...(short?.exact ?? "")]).toHaveLength(LONGEST_QUOTATION);
    expect(short?.end).toBe(LONGEST_QUOTATION);
    expect(losses?.[0]?.places).toEqual(["long"]);
  });
});

describe("an edition at rest", () => {
  test("is the same text in whatever order things were read", () => {
    const reversed = [...sampleAnnotations].reverse();
    expect(frozenText(chosen({}, reversed))).toBe(frozenText(chosen({})));
  });

  test("gives the very same edition back", () => {
    const input = chosen({});
    const text = frozenText(input);
    const back = thawed(text, () => sampleDocument, "f".repeat(64));
    expect(frozenText({ ...back, statement: input.statement as never })).toBe(
      text,
    );
    const { statement, ...rest } = makeEdition(back);
    const { statement: _, ...before } = makeEdition(input);
    expect(JSON.parse(JSON.stringify(rest))).toEqual(
      JSON.parse(JSON.stringify(before)),
    );
    expect(statement?.hash).toBe("f".repeat(64));
  });
});

describe("changes since", () => {
  const seen = (changes: Partial<Annotation>) =>
    annotation(judged, [], { id: "x", ...changes });

  test("tell added, changed and gone apart", () => {
    const before = [seen({ id: "a" }), seen({ id: "b" }), seen({ id: "c" })];
    const now = [
      seen({ id: "a" }),
      seen({ id: "b", version: 2 }),
      seen({ id: "c", status: "withdrawn" }),
      seen({ id: "d" }),
    ];
    expect(changesBetween(before, now, false)).toEqual({
      added: ["d"],
      changed: ["b"],
      gone: ["c"],
      text: false,
    });
  });
});
