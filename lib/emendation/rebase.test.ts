import type { Step } from "prosemirror-transform";
import { canSplit, Transform } from "prosemirror-transform";
import { describe, expect, it } from "vitest";
import { schema } from "@/lib/document/schema";
import type { Act } from "./log";
import { MoveStep } from "./move-step";
import { rebase } from "./rebase";
import { applySteps } from "./steps";

const paragraph = (words: string) =>
  schema.nodes.paragraph.create(null, schema.text(words));
const base = schema.nodes.doc.create(null, [
  schema.nodes.section.create(null, [paragraph("ab"), paragraph("cd")]),
]);

function actsOf(...all: ((tr: Transform) => void)[]): Act[] {
  let doc = base;
  return all.map((change, i) => {
    const transform = new Transform(doc);
    change(transform);
    const { steps } = transform;
    const { inverse } = applySteps(doc, steps);
    doc = transform.doc;
    const emendationId = `e${i}`;
    return {
      ordinal: i + 1,
      emendationId,
      type: "make",
      of: null,
      steps,
      inverse,
    };
  });
}

/** Takes the first paragraph of the base behind the second. */
const takeFirstDown: Step[] = [new MoveStep(1, 5, 9)];

describe("a move brought onto a text that was corrected meanwhile", () => {
  it("takes along what was split inside the moved block", () => {
    const acts = actsOf((tr) => {
      expect(canSplit(tr.doc, 3)).toBe(true);
      tr.split(3);
    });
    const result = rebase(base, takeFirstDown, acts);
    const words: string[] = [];
    if ("doc" in result) {
      result.doc.descendants((node) => {
        if (node.isTextblock) words.push(node.textContent);
      });
    }
    expect(words).toEqual(["cd", "a", "b"]);
  });

  it("is refused where a part was split off and moved to the block's border", () => {
    const acts = actsOf(
      (tr) => tr.split(3),
      (tr) => tr.step(new MoveStep(4, 7, 1)),
    );
    const result = rebase(base, takeFirstDown, acts);
    expect("inTheWay" in result && result.inTheWay).toBe(acts[1]);
  });
});
