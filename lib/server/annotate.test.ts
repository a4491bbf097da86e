import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { changeAnnotation, createAnnotation } from "./annotate";
import { annotationHistory } from "./history";
import { loadAnnotations } from "./load-annotations";
import { loadMarks } from "./load-marks";
import { requestFor, spurious, workbench } from "./testing";

/** The AppError that `run` throws. */
function failure(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("It did not fail");
}

const genuine = {
  kind: "judgment" as const,
  judgments: [
    {
      axis: "authenticity" as const,
      value: "genuine",
      likelihood: "very-likely" as const,
      basis: "thin" as const,
      rationale: "The tone fits.",
      overturn: "A second copy.",
    },
    {
      axis: "accuracy" as const,
      value: "improbable",
      likelihood: "open" as const,
      basis: "unstated" as const,
      rationale: "",
      overturn: "",
    },
  ],
};

describe("creating an annotation", () => {
  it("gives back what is stored, and stores what was given", () => {
    const { db, slug, ada } = workbench();
    const request = requestFor(db, slug, "electric", genuine);
    const made = createAnnotation(db, slug, ada, request);
    expect(made.body).toEqual(genuine);
    expect(made.anchors).toEqual(request.anchors);
    expect(made.reviewer).toEqual(ada);
    expect(loadAnnotations(db, slug)).toEqual([made]);
  });

  it("changes nothing when the request is repeated", () => {
    const { db, slug, ada } = workbench();
    const request = requestFor(db, slug, "electric");
    const made = createAnnotation(db, slug, ada, request);
    expect(createAnnotation(db, slug, ada, request)).toEqual(made);
    expect(annotationHistory(db, made.id)).toHaveLength(1);
  });

  it("refuses an id that another reviewer has used", () => {
    const { db, slug, ada, ben } = workbench();
    const request = requestFor(db, slug, "electric");
    createAnnotation(db, slug, ada, request);
    const { code } = failure(() => createAnnotation(db, slug, ben, request));
    expect(code).toBe("conflict");
  });

  it("refuses a passage where other words stand, and stores nothing", () => {
    const { db, slug, ada } = workbench();
    const request = requestFor(db, slug, "electric");
    const [anchor] = request.anchors;
    if (!anchor) throw new Error("No anchor");
    const wrong = { ...request, anchors: [{ ...anchor, start: 0, end: 8 }] };
    const { code } = failure(() => createAnnotation(db, slug, ada, wrong));
    expect(code).toBe("bad-input");
    expect(loadAnnotations(db, slug)).toEqual([]);
  });

  it("refuses a passage taken from another text version", () => {
    const { db, slug, ada } = workbench();
    const request = requestFor(db, slug, "electric");
    const stale = { ...request, textVersion: "0".repeat(64) };
    const { code } = failure(() => createAnnotation(db, slug, ada, stale));
    expect(code).toBe("conflict");
  });

  it("fills in the words around the passage", () => {
    const { db, slug, ada } = workbench();
    const request = requestFor(db, slug, "electric");
    const bare = request.anchors.map((a) => ({ ...a, prefix: "", suffix: "" }));
    const made = createAnnotation(db, slug, ada, { ...request, anchors: bare });
    expect(made.anchors).toEqual(request.anchors);
  });

  it("keeps an annotation without a place", () => {
    const { db, slug, ada } = workbench();
    const request = { ...requestFor(db, slug, "electric"), anchors: [] };
    expect(createAnnotation(db, slug, ada, request).anchors).toEqual([]);
  });

  it("keeps every kind of body as it is", () => {
    const { db, slug, ada } = workbench();
    const [anchor] = requestFor(db, slug, "Snow").anchors;
    if (!anchor) throw new Error("No anchor");
    const bodies = [
      {
        kind: "omission" as const,
        omissionKind: "custodial" as const,
        howKnown: "stated" as const,
        agent: "the keeper",
        extent: "two leaves",
        remark: "",
      },
      {
        kind: "link" as const,
        linkKind: "parallel" as const,
        target: { type: "passage" as const, anchor },
        remark: "the same weather",
      },
      {
        kind: "link" as const,
        linkKind: "cites" as const,
        target: {
          type: "reference" as const,
          citation: "Harbour register",
          url: "https://example.org/register",
        },
        remark: "",
      },
      { kind: "comment" as const, text: "<script>alert(1)</script>" },
    ];
    for (const body of bodies) {
      const request = requestFor(db, slug, "The ferry was late", body);
      expect(createAnnotation(db, slug, ada, request).body).toEqual(body);
    }
  });

  it("refuses a link to a note that the source does not have", () => {
    const { db, slug, ada } = workbench();
    const request = requestFor(db, slug, "Snow", {
      kind: "link",
      linkKind: "note-original",
      target: { type: "note", noteId: "nowhere" },
      remark: "",
    });
    const { code } = failure(() => createAnnotation(db, slug, ada, request));
    expect(code).toBe("bad-input");
  });

  it.each([
    ["half of a surrogate pair", "\ud83d"],
    ["a NUL", "a\0b"],
    ["a control character", "a\x07b"],
  ])("refuses %s by the name of its field", (_, text) => {
    const { db, slug, ada } = workbench();
    const request = requestFor(db, slug, "Snow", { kind: "comment", text });
    const error = failure(() => createAnnotation(db, slug, ada, request));
    expect(error.code).toBe("bad-input");
    expect(error.message).toContain("body.text");
  });
});

describe("changing an annotation", () => {
  it("adds a step and keeps the one before", () => {
    const { db, slug, ada } = workbench();
    const request = requestFor(db, slug, "electric");
    const { id } = createAnnotation(db, slug, ada, request);
    const changed = changeAnnotation(db, id, ada, {
      type: "change",
      seen: 1,
      body: genuine,
    });
    expect(changed.version).toBe(2);
    expect(changed.anchors).toEqual(request.anchors);
    const steps = annotationHistory(db, id);
    expect(steps.map((step) => step.type)).toEqual(["created", "changed"]);
    expect(steps[0]?.body).toEqual(spurious);
    expect(steps[1]?.body).toEqual(genuine);
  });

  it("overwrites nothing when another window was first", () => {
    const { db, slug, ada } = workbench();
    const { id } = createAnnotation(
      db,
      slug,
      ada,
      requestFor(db, slug, "electric"),
    );
    const change = { type: "change" as const, seen: 1 };
    const first = changeAnnotation(db, id, ada, { ...change, body: genuine });
    const error = failure(() =>
      changeAnnotation(db, id, ada, { ...change, body: spurious }),
    );
    expect(error.code).toBe("conflict");
    expect(error.details["annotation"]).toEqual(first);
    expect(loadAnnotations(db, slug)).toEqual([first]);
  });

  it("lets nobody put words into another reviewer's mouth", () => {
    const { db, slug, ada, ben } = workbench();
    const made = createAnnotation(
      db,
      slug,
      ada,
      requestFor(db, slug, "electric"),
    );
    const error = failure(() =>
      changeAnnotation(db, made.id, ben, { type: "withdraw", seen: 1 }),
    );
    expect(error.code).toBe("bad-input");
    expect(loadAnnotations(db, slug)).toEqual([made]);
  });

  it("withdraws and restores, and the words stay", () => {
    const { db, slug, ada } = workbench();
    const { id } = createAnnotation(
      db,
      slug,
      ada,
      requestFor(db, slug, "electric"),
    );
    const gone = changeAnnotation(db, id, ada, { type: "withdraw", seen: 1 });
    expect(gone.status).toBe("withdrawn");
    expect(loadMarks(db, slug).withdrawn).toEqual([0]);
    const back = changeAnnotation(db, id, ada, { type: "restore", seen: 2 });
    expect(back.status).toBe("proposed");
    expect(back.body).toEqual(spurious);
    const types = annotationHistory(db, id).map((step) => step.type);
    expect(types).toEqual(["created", "withdrawn", "restored"]);
  });
});

it("refuses an id that is no UUID", () => {
  const { db, slug, ada } = workbench();
  const request = { ...requestFor(db, slug, "Snow"), id: "../1" };
  const { code } = failure(() => createAnnotation(db, slug, ada, request));
  expect(code).toBe("bad-input");
});

it("lets three reviewers contradict one another on one passage", () => {
  const { db, slug, ada, ben, cleo } = workbench();
  createAnnotation(db, slug, ada, requestFor(db, slug, "electric"));
  createAnnotation(db, slug, ben, requestFor(db, slug, "electric", genuine));
  createAnnotation(db, slug, cleo, requestFor(db, slug, "electric"));
  const { styles, by, reviewers, ranges } = loadMarks(db, slug);
  expect(styles).toEqual(["spurious", "genuine", "spurious"]);
  expect(by.map((at) => reviewers[at]?.name)).toEqual(["Ada", "Ben", "Cleo"]);
  expect(new Set(ranges.map(([, ...place]) => place.join())).size).toBe(1);
});
