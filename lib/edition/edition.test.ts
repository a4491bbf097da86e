import { describe, expect, test } from "vitest";
import {
  anchorOf,
  annotation,
  comment,
  editionInput,
  judged,
  sampleAnnotations,
  sampleEdition,
} from "@/tests/support/sample-edition";
import { makeEdition, pageAt } from "./edition";

const editionOf = (annotations: ReturnType<typeof annotation>[]) =>
  makeEdition(editionInput({ annotations }));

describe("makeEdition", () => {
  test("gives the same edition whatever the order of the annotations", () => {
    const reversed = [...sampleAnnotations].reverse();
    const other = makeEdition(editionInput({ annotations: reversed }));
    expect(JSON.stringify(other)).toBe(JSON.stringify(sampleEdition()));
  });

  test("sorts by place: main text, notes, then what has none", () => {
    const places = sampleEdition().annotations.map((a) => {
      const [first] = a.anchors;
      return first ? `${first.stream}:${first.start}` : "none";
    });
    const notes = places.findIndex((place) => place.startsWith("note/"));
    const none = places.indexOf("none");
    expect(notes).toBeGreaterThan(0);
    expect(none).toBeGreaterThan(notes);
    expect(places.slice(none).every((place) => place === "none")).toBe(true);
  });

  test("puts the longer of two passages that begin together first", () => {
    const { annotations } = editionOf([
      annotation(comment("short"), [anchorOf("council")], { id: "short" }),
      annotation(comment("long"), [anchorOf("council sat")], { id: "long" }),
    ]);
    expect(annotations.map((a) => a.id)).toEqual(["long", "short"]);
  });

  test("takes the place from an anchor whose words do not stand there", () => {
    const wrong = { ...anchorOf("council"), exact: "counsel" };
    const { annotations, losses } = editionOf([
      annotation(comment("x"), [wrong], { id: "bad" }),
    ]);
    expect(annotations[0]?.anchors).toEqual([]);
    expect(annotations[0]?.unplaced[0]).toMatchObject({
      exact: "counsel",
      state: "orphaned",
    });
    expect(losses).toMatchObject([{ count: 1, places: ["bad"] }]);
  });

  test("does the same for the passage a link points to", () => {
    const target = { ...anchorOf("council"), exact: "counsel" };
    const { annotations, losses } = editionOf([
      annotation(
        {
          kind: "link",
          linkKind: "cross-ref",
          target: { type: "passage", anchor: target },
          remark: "",
        },
        [],
        { id: "bad" },
      ),
    ]);
    const body = annotations[0]?.body;
    expect(body).toMatchObject({ target: { anchor: { state: "orphaned" } } });
    expect(losses).toMatchObject([{ count: 1, places: ["bad"] }]);
  });

  test("shows for a moved passage what stands there and what was quoted", () => {
    const moved = {
      ...anchorOf("harbour"),
      exact: "harbor",
      state: "moved" as const,
    };
    const { annotations } = editionOf([annotation(comment("x"), [moved])]);
    expect(annotations[0]?.anchors[0]).toMatchObject({
      exact: "harbour",
      quoted: "harbor",
      quotedContext: { prefix: moved.prefix, suffix: moved.suffix },
      state: "moved",
    });
  });

  test("leaves withdrawn annotations out and says so", () => {
    const { annotations, losses } = editionOf([
      annotation(comment("x"), [], { id: "gone", status: "withdrawn" }),
    ]);
    expect(annotations).toEqual([]);
    expect(losses).toMatchObject([{ count: 1, places: ["gone"] }]);
  });

  test("brings every vocabulary it uses and no other", () => {
    const { taxonomies } = editionOf([
      annotation(judged, [anchorOf("council")]),
    ]);
    expect(taxonomies.map((taxonomy) => taxonomy.id)).toEqual([
      "axis",
      "authenticity",
      "accuracy",
      "likelihood",
      "basis",
      "kind",
      "status",
      "anchor-state",
    ]);
  });

  test("knows the printed page of a place", () => {
    const edition = sampleEdition();
    const start = edition.annotations[0]?.anchors[0]?.start;
    expect(edition.pages.map((page) => page.label)).toEqual(["19", "20"]);
    if (start === undefined)
      throw new Error("the first annotation has a place");
    expect(pageAt(edition, start)?.label).toBe("19");
  });
});
