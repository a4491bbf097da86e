import { Fragment, type Node, Slice } from "prosemirror-model";
import { ReplaceStep } from "prosemirror-transform";
import { describe, expect, it } from "vitest";
import { doc, p } from "@/lib/document/builders";
import { indexDocument } from "@/lib/document/position";
import { schema } from "@/lib/document/schema";
import { apparatusOf } from "./apparatus";
import type { Act } from "./log";
import { applySteps } from "./steps";

/** A text corrected word by word: each pair is one correction. */
function corrected(start: Node, pairs: readonly (readonly [string, string])[]) {
  let now = start;
  const log: Act[] = [];
  for (const [was, is] of pairs) {
    const at = now.textBetween(0, now.content.size, "\n", "").indexOf(was);
    // One section, one paragraph: two opening tokens before the text.
    const from = at + 2;
    const content = is === "" ? Fragment.empty : Fragment.from(schema.text(is));
    const steps = [
      new ReplaceStep(from, from + was.length, new Slice(content, 0, 0)),
    ];
    const { doc: after, inverse } = applySteps(now, steps);
    const ordinal = log.length + 1;
    const id = `e${ordinal}`;
    log.push({
      ordinal,
      emendationId: id,
      type: "make",
      of: null,
      steps,
      inverse,
    });
    now = after;
  }
  const text = (document: Node) => ({
    document,
    index: indexDocument(document),
  });
  return apparatusOf(text(start), text(now), log);
}

describe("the apparatus", () => {
  const { node } = doc(p("tlie lamps of the harbor were lit"));

  it("has the printed reading in whole words", () => {
    expect(corrected(node, [["tlie", "the"]])).toEqual([
      {
        stream: "main",
        start: 0,
        end: 3,
        printed: "tlie",
        corrected: "the",
        emendations: ["e1"],
      },
    ]);
  });

  it("makes one entry of what was corrected twice", () => {
    const entries = corrected(node, [
      ["harbor", "harbuor"],
      ["harbuor", "harbour"],
    ]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      printed: "harbor",
      corrected: "harbour",
    });
    expect(entries[0]?.emendations).toContain("e2");
  });

  it("has none for what is as it was printed", () => {
    expect(
      corrected(node, [
        ["lamps", "lights"],
        ["lights", "lamps"],
      ]),
    ).toEqual([]);
  });

  it("has a point where words were taken out", () => {
    const [entry] = corrected(node, [[" of the harbor", ""]]);
    expect(entry).toMatchObject({ start: 10, end: 10, corrected: "" });
    expect(entry?.printed).toBe(" of the harbor");
  });
});
