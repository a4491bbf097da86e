import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codePoint } from "@/lib/document/position";
import type { HandStretch } from "@/lib/editor/source-view";
import { type Bench, openSource } from "@/lib/editor/test-source";

let bench: Bench;
beforeEach(() => {
  bench = openSource();
});
afterEach(() => bench.remove());

function stretch(
  start: number,
  end: number,
  colour: number | null,
): HandStretch {
  return {
    stream: "main",
    start: codePoint(start),
    end: codePoint(end),
    colour,
    label: colour === null ? "B: 5 words left out" : "A",
    description: "A hand",
  };
}

/** The words painted under a name of CSS.highlights. */
function painted(name: string): string[] {
  return [...(CSS.highlights.get(name) ?? [])].map((found) => {
    const range = document.createRange();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    return range.toString();
  });
}

const labels = () =>
  [...bench.source.view.dom.querySelectorAll<HTMLElement>(".hand-label")].map(
    (dom) => dom.dataset["label"],
  );

describe("the text coloured by hand", () => {
  it("paints each hand, and dims what is switched off, with its label", () => {
    bench.source.showHands([stretch(0, 8, 0), stretch(25, 40, null)]);
    expect(painted("hand-0")).toEqual(["The ship"]);
    expect(painted("hand-off")).toEqual([" Nobody saw it."]);
    expect(labels()).toEqual(["A", "B: 5 words left out"]);
    bench.source.showHands([]);
    expect(painted("hand-0")).toEqual([]);
    expect(CSS.highlights.has("hand-off")).toBe(false);
    expect(labels()).toEqual([]);
  });

  it("stays on its words when a mark is drawn across them", () => {
    const { source } = bench;
    source.showHands([stretch(4, 24, 1)]);
    const range = {
      stream: "main",
      start: codePoint(0),
      end: codePoint(14),
    };
    const mark = { id: "m", style: "genuine", description: "Genuine" } as const;
    source.painter.show([source.placed({ ...mark, ranges: [range] })]);
    source.setCaret(3);
    expect(painted("hand-1")).toEqual(["ship came in at dawn"]);
  });

  it("moves no line", () => {
    const { source } = bench;
    const style = document.createElement("style");
    style.textContent = ".hand-label { position: absolute }";
    document.head.append(style);
    const before = source.topsOf([1, 30, 60, 90, 120]);
    source.showHands([stretch(10, 90, 0), stretch(95, 120, null)]);
    expect(source.topsOf([1, 30, 60, 90, 120])).toEqual(before);
    style.remove();
  });
});
