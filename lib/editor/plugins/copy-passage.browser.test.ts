import { afterEach, describe, expect, it } from "vitest";
import { type Bench, openSource } from "@/lib/editor/test-source";

let bench: Bench;
afterEach(() => bench.remove());

/** What would be in the clipboard after this event. */
function copied(bench: Bench): { text: string; html: string } {
  const clipboardData = new DataTransfer();
  const event = new ClipboardEvent("copy", {
    clipboardData,
    bubbles: true,
    cancelable: true,
  });
  bench.source.view.dom.dispatchEvent(event);
  return {
    text: clipboardData.getData("text/plain"),
    html: clipboardData.getData("text/html"),
  };
}

describe("copying a passage", () => {
  it("puts the status after the words, in text and markup", () => {
    bench = openSource(undefined, () => "Test, p. 1 — not <judged>");
    bench.source.setCaret(5);
    bench.source.selectSentence();
    const { text, html } = copied(bench);
    expect(text).toBe("The ship came in at dawn.\nTest, p. 1 — not <judged>");
    expect(html).toContain("The ship came in at dawn.");
    expect(html).toMatch(/<p>Test, p\. 1 — not &lt;judged&gt;<\/p>$/);
  });

  it("adds nothing where there is nothing to say", () => {
    bench = openSource();
    bench.source.setCaret(5);
    bench.source.selectSentence();
    expect(copied(bench).text).toBe("The ship came in at dawn.");
  });

  it("leaves the status out when the words alone are wanted", () => {
    let asked = 0;
    bench = openSource(undefined, () => `asked ${++asked} times`);
    expect(bench.source.copyWordsAlone()).toBe(false);
    bench.source.setCaret(5);
    bench.source.selectSentence();
    bench.source.copyWordsAlone();
    expect(asked).toBe(0);
    expect(copied(bench).text).toContain("asked 1 times");
  });
});
