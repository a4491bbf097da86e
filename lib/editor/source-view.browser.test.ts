import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import { codePoint, streamOf, textBetween } from "@/lib/document/position";
import { renderFurnished } from "./furniture";
import { findInDocument } from "./plugins/find";
import { nextUnjudged } from "./queries/unjudged";
import type { StreamMark } from "./source-view";
import { type Bench, documentOf, openSource, paragraph } from "./test-source";

let bench: Bench;
beforeEach(() => {
  bench = openSource();
});
afterEach(() => bench.remove());

function words(): string[] {
  const { source } = bench;
  return source.passage.map(({ stream, start, end }) =>
    textBetween(streamOf(source.index, stream), start, end),
  );
}

function mark(id: string, start: number, end: number): StreamMark {
  const range = {
    stream: "main",
    start: codePoint(start),
    end: codePoint(end),
  };
  return { id, style: "genuine", description: "Genuine", ranges: [range] };
}

function show(...marks: StreamMark[]): void {
  const { source } = bench;
  source.painter.show(marks.map((one) => source.placed(one)));
}

const drawn = (selector: string) => [
  ...bench.source.view.dom.querySelectorAll<HTMLElement>(selector),
];

describe("selecting by key", () => {
  it("takes the sentence at the caret, then the next, and gives it back", () => {
    const { source } = bench;
    source.setCaret(5);
    source.selectSentence();
    expect(words()).toEqual(["The ship came in at dawn."]);
    source.selectSentence();
    expect(words()).toEqual(["The ship came in at dawn. Nobody saw it."]);
    source.shrinkSentence();
    expect(words()).toEqual(["The ship came in at dawn."]);
    source.shrinkSentence();
    expect(words()).toEqual(["The ship came in at dawn."]);
  });

  it("takes the paragraph, atoms and all, without the call of a note", () => {
    const { source } = bench;
    source.setCaret(60);
    source.selectParagraph();
    expect(words()).toEqual([
      "A letter lay on the table. It was sealed (omission) with red wax.",
    ]);
  });

  it("leaves the notes between two paragraphs out of the passage", () => {
    const { source } = bench;
    source.selectBetween(5, source.doc.content.size - 5);
    expect(source.passage.map(({ stream }) => stream)).toEqual(["main"]);
  });

  it("goes on behind the selection to the next sentence", () => {
    const { source } = bench;
    source.setCaret(5);
    source.selectSentence();
    source.goOn();
    source.selectSentence();
    expect(words()).toEqual(["Nobody saw it."]);
  });

  it("extends by Shift and arrows as in any text", async () => {
    const { source } = bench;
    source.focus();
    source.setCaret(2);
    await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowRight}{/Shift}");
    await expect.poll(words).toEqual(["Th"]);
    await userEvent.keyboard("{Control>}a{/Control}");
    await expect
      .poll(() => source.view.state.selection.to)
      .toBeGreaterThan(100);
  });
});

describe("a text that cannot be changed", () => {
  it("stays the same whatever is typed, pasted, cut or composed", async () => {
    const { source } = bench;
    const html = source.view.dom.innerHTML;
    source.focus();
    source.setCaret(8);
    await userEvent.keyboard("xyz{Enter}{Backspace}{Delete}");
    source.selectBetween(3, 9);
    await userEvent.cut();
    await userEvent.paste();
    const session = cdp() as unknown as {
      send(method: string, params: object): Promise<unknown>;
    };
    await session.send("Input.imeSetComposition", {
      text: "にほん",
      selectionStart: 0,
      selectionEnd: 3,
    });
    await session.send("Input.insertText", { text: "日本" });
    expect(source.view.dom.innerHTML).toBe(html);
    expect(source.view.dom.isContentEditable).toBe(false);
  });

  it("refuses a transaction that would change the document", () => {
    const { view } = bench.source;
    const before = view.state.doc;
    view.dispatch(view.state.tr.insertText("no", 3));
    expect(view.state.doc).toBe(before);
  });

  it("shows a caret where the keyboard is, and none while words are selected", () => {
    const { source, scroller } = bench;
    source.focus();
    source.setCaret(6);
    const caret = scroller.querySelector<HTMLElement>(".caret");
    expect(caret?.hidden).toBe(false);
    source.selectBetween(3, 9);
    expect(caret?.hidden).toBe(true);
  });
});

describe("marks in the text", () => {
  it("are drawn with their family, lane, ids and words", () => {
    show(mark("a", 4, 8));
    const [dom] = drawn(".mark");
    expect(dom?.textContent).toBe("ship");
    expect(dom?.className).toBe("mark genuine lane-0");
    expect(dom?.dataset["ids"]).toBe("a");
    expect(dom?.getAttribute("aria-description")).toBe("Genuine");
  });

  it("that overlap lie in lanes of their own", () => {
    show(mark("a", 0, 24), mark("b", 4, 13), mark("c", 9, 20));
    const lanes = (id: string) =>
      new Set(drawn(`[data-ids="${id}"]`).map(({ className }) => className));
    expect([...lanes("a")]).toEqual(["mark genuine lane-0"]);
    expect([...lanes("b")]).toEqual(["mark genuine lane-1"]);
    expect([...lanes("c")]).toEqual(["mark genuine lane-2"]);
  });

  it("beyond three lanes are counted beside the text", () => {
    show(...["a", "b", "c", "d", "e"].map((id) => mark(id, 4, 13)));
    const [more] = drawn(".more-marks");
    expect(more?.dataset["label"]).toBe("+2");
    expect(more?.dataset["ids"]?.split(" ")).toHaveLength(2);
  });

  it("come and go one by one, and no other element is touched", () => {
    const { source } = bench;
    show(mark("a", 4, 8));
    const [first] = drawn('[data-ids="a"]');
    source.painter.put(source.placed(mark("b", 26, 32)));
    expect(drawn('[data-ids="b"]')[0]?.textContent).toBe("Nobody");
    expect(drawn('[data-ids="a"]')[0]).toBe(first);
    source.painter.remove("b");
    expect(drawn('[data-ids="b"]')).toEqual([]);
    expect(drawn('[data-ids="a"]')[0]).toBe(first);
  });

  it("keep the lane of what was there when a new one is put over it", () => {
    const { source } = bench;
    show(mark("a", 4, 8));
    source.painter.put(source.placed(mark("b", 0, 24)));
    expect(drawn('[data-ids="a"]')[0]?.className).toContain("lane-0");
    expect(drawn('[data-ids="b"]')[0]?.className).toContain("lane-1");
  });

  it("of a point are a labelled box, and add nothing to the words", () => {
    const { source } = bench;
    show({ ...mark("p", 8, 8), style: "omission" });
    expect(drawn(".point")[0]?.dataset["label"]).toBe("omission");
    source.setCaret(3);
    source.selectSentence();
    expect(words()).toEqual(["The ship came in at dawn."]);
  });

  it("are found at a place, the shortest first", () => {
    const { source } = bench;
    show(mark("long", 0, 24), mark("short", 4, 8));
    const ids = source.painter.piecesAt(6).map((piece) => piece.mark.id);
    expect(ids).toEqual(["short", "long"]);
  });

  it("tie the selected one to its card and put a line around it", async () => {
    const { source, scroller } = bench;
    const { ranges } = source.placed(mark("a", 4, 8));
    source.showSelected({ ranges, style: "genuine", cardId: "card-a" });
    const [dom] = drawn(".selected");
    expect(dom?.getAttribute("aria-details")).toBe("card-a");
    // The line needs the layout, which the frame of the mark does not wait for.
    const line = () => scroller.querySelector(".selected-outline path");
    await expect.poll(() => line()?.getAttribute("d") ?? "").toMatch(/^M.+Z$/);
  });

  it("of a whole book are drawn where one reads, the far ones not", async () => {
    bench.remove();
    const blocks = Array.from({ length: 40 }, (_, i) =>
      paragraph(`Paragraph ${i}. ${"It rained all day. ".repeat(8)}`),
    );
    bench = openSource(documentOf(...Array.from({ length: 40 }, () => blocks)));
    const length = streamOf(bench.source.index, "main").text.length;
    const many = Array.from({ length: 6000 }, (_, i) => {
      const at = Math.floor((i * (length - 20)) / 6000);
      return mark(`m${i}`, at, at + 12);
    });
    show(...many);
    expect(drawn(".mark").length).toBeGreaterThan(10);
    expect(drawn(".mark").length).toBeLessThan(2000);
    bench.scroller.scrollTop = bench.scroller.scrollHeight;
    await expect
      .poll(() => drawn('[data-ids="m5999"]').length)
      .toBeGreaterThan(0);
    await expect.poll(() => drawn('[data-ids="m0"]').length).toBe(0);
  });
});

describe("drawing a little at a time", () => {
  const pages = () => {
    const blocks = Array.from({ length: 40 }, (_, i) =>
      paragraph(`Paragraph ${i}. ${"It rained all day. ".repeat(8)}`),
    );
    return documentOf(...Array.from({ length: 20 }, () => blocks));
  };
  const dense = (count: number) => {
    const length = streamOf(bench.source.index, "main").text.length;
    return Array.from({ length: count }, (_, i) => {
      const at = Math.floor((i * (length - 20)) / count);
      return mark(`m${i}`, at, at + 12);
    });
  };
  const frame = () => new Promise((done) => requestAnimationFrame(done));

  beforeEach(() => {
    bench.remove();
    bench = openSource(pages());
  });

  it("leaves no words in the window unmarked where one stops", async () => {
    const { source, scroller } = bench;
    show(...dense(6000));
    for (let turn = 0; turn < 20; turn++) {
      scroller.scrollTop += 350;
      await frame();
    }
    await expect
      .poll(() => {
        const { first, last } = source.painter.blocksAround(0);
        const missing = [];
        for (let block = first; block <= last; block++) {
          for (const { mark: one } of source.painter.pieces.inBlock(block)) {
            if (drawn(`[data-ids="${one.id}"]`).length === 0) missing.push(one);
          }
        }
        return last >= first ? missing.length : -1;
      })
      .toBe(0);
  });

  it("draws a fifth of a book as it draws all of a small one", async () => {
    show(...dense(400));
    await expect.poll(() => drawn(".mark").length).toBeGreaterThan(399);
  });

  it("puts a mark that comes later where one reads, and a far one when one gets there", async () => {
    const { source, scroller } = bench;
    show(...dense(6000));
    source.painter.put(source.placed(mark("here", 0, 9)));
    expect(drawn('[data-ids="here"]').length).toBeGreaterThan(0);
    const end = streamOf(source.index, "main").text.length;
    source.painter.put(source.placed(mark("far", end - 9, end)));
    expect(drawn('[data-ids="far"]')).toEqual([]);
    scroller.scrollTop = scroller.scrollHeight;
    await expect
      .poll(() => drawn('[data-ids="far"]').length)
      .toBeGreaterThan(0);
  });

  it("shows what is selected though the browser had nothing selected", () => {
    const { source } = bench;
    window.getSelection()?.removeAllRanges();
    source.focus();
    source.selectBetween(3, 30);
    expect(window.getSelection()?.toString()).not.toBe("");
  });

  it("keeps the words selected, wherever marks come and go", async () => {
    const { source } = bench;
    source.focus();
    await userEvent.keyboard("{ArrowRight}");
    source.selectBetween(3, 30);
    const selected = () => window.getSelection()?.toString();
    const before = selected();
    show(...dense(6000));
    source.painter.put(source.placed(mark("over", 4, 12)));
    source.painter.put(source.placed(mark("beside", 900, 940)));
    source.painter.remove("over");
    expect(selected()).toBe(before);
    expect(before).not.toBe("");
  });
});

describe("the text on the screen", () => {
  it("has the same elements as the HTML of the server", () => {
    const { view } = bench.source;
    const server = document.createElement("div");
    server.innerHTML = renderFurnished(view.state.doc);
    const shape = (root: Element) =>
      [...root.querySelectorAll("*")]
        .filter((one) => !/^ProseMirror-/.test(one.className))
        .map((one) => `${one.tagName} ${one.id} ${one.textContent}`);
    expect(shape(view.dom)).toEqual(shape(server));
    const page = server.querySelector(".page-break");
    expect(page?.className).toBe("page-break between");
    const drawnPage = view.dom.querySelector(".page-break");
    expect(drawnPage?.className).toBe("page-break between");
  });

  it("is searched in all its streams, blind to case and quotes", () => {
    const { source } = bench;
    expect(findInDocument(source.index, "THE TABLE")).toHaveLength(2);
    expect(findInDocument(source.index, "   ")).toEqual([]);
    const [hit] = findInDocument(source.index, "sealed (omission) with");
    source.selectBetween(hit?.from ?? 0, hit?.to ?? 0);
    expect(words()).toEqual(["sealed (omission) with"]);
  });

  it("knows the next paragraph that nobody judged", () => {
    const { source } = bench;
    const judged = source.placed(mark("a", 60, 70)).ranges;
    const next = nextUnjudged(source.doc, judged, 10, 1);
    source.setCaret(next?.from ?? 0);
    source.selectSentence();
    expect(words()).toEqual(["In the second part the rain began."]);
    expect(nextUnjudged(source.doc, judged, next?.from ?? 0, 1)).toBeNull();
  });
});
