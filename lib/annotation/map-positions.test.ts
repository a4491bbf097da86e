import fc from "fast-check";
import { Mapping, Transform } from "prosemirror-transform";
import { describe, expect, test } from "vitest";
import { schema } from "@/lib/document/schema";
import { mapPlace } from "./map-positions";

function docOf(text: string) {
  const paragraph = schema.node("paragraph", null, [schema.text(text)]);
  return schema.node("doc", null, [
    schema.node("section", { id: "s-1" }, [paragraph]),
  ]);
}

const TEXT = "the council sat on the third day of May";
/** Position of the first character of the text. */
const BASE = 2;

describe("mapPlace", () => {
  test("keeps the words when text is put in before or at the edges", () => {
    const doc = docOf(TEXT);
    const place = { from: BASE + 4, to: BASE + 11 };
    const edit = new Transform(doc)
      .insert(place.to, schema.text("X"))
      .insert(place.from, schema.text("Y"));
    const moved = mapPlace(place, edit.mapping);
    expect(edit.doc.textBetween(moved.from, moved.to)).toBe("council");
  });

  test("marks a deleted place as lost, and undo gives it back", () => {
    const doc = docOf(TEXT);
    const place = { from: BASE + 4, to: BASE + 11 };
    const edit = new Transform(doc).delete(BASE + 2, BASE + 14);
    expect(mapPlace(place, edit.mapping).lost).toBe(true);

    const step = edit.steps[0];
    if (!step) throw new Error("the deletion made no step");
    const undone = step.invert(doc);
    const all = new Mapping(edit.mapping.maps.slice());
    all.appendMap(undone.getMap(), 0);
    expect(mapPlace(place, all)).toEqual({ ...place, lost: false });
  });

  test("covers the same words after any insertions outside of it", () => {
    const place = { from: BASE + 12, to: BASE + 18 };
    const outside = fc
      .nat(TEXT.length)
      .filter((at) => BASE + at <= place.from || BASE + at >= place.to);
    fc.assert(
      fc.property(fc.array(outside, { maxLength: 6 }), (places) => {
        const edit = new Transform(docOf(TEXT));
        for (const at of places) {
          edit.insert(edit.mapping.map(BASE + at), schema.text("zz"));
        }
        const { from, to } = mapPlace(place, edit.mapping);
        expect(edit.doc.textBetween(from, to)).toBe("sat on");
      }),
    );
  });
});
