/** One judgment by keyboard: when it is seen, and when it is kept. */
import type { Page } from "@playwright/test";
import { watchWork } from "./work";

export interface JudgmentTimes {
  /** Milliseconds from the key press to the frame that shows the mark. */
  readonly painted: number;
  /** From the key press to the server's answer that it is stored. */
  readonly kept: number;
  /** Processor time of the page until mark and card are there, in ms. */
  readonly worked: number;
}

declare global {
  interface Window {
    judged: { pressed: number; painted: number };
  }
}

/** Selects the sentence at the caret, opens the strip and presses 1. */
export async function judgeAndTime(page: Page): Promise<JudgmentTimes> {
  await page.keyboard.press("s");
  await page.keyboard.press("j");
  await page.waitForTimeout(300);
  await watchJudgment(page);
  const stored = page.waitForResponse(
    (response) =>
      response.request().method() === "POST" &&
      response.url().endsWith("/annotations"),
  );
  const work = await watchWork(page);
  const before = await work();
  await page.keyboard.press("1");
  const response = await stored;
  await response.finished();
  await page.waitForFunction(() => window.judged.painted > 0);
  await page.waitForTimeout(200);
  const worked = (await work()) - before;
  return page.evaluate(
    ({ url, worked }) => {
      const { pressed, painted } = window.judged;
      const requests = performance
        .getEntriesByName(url)
        .map((entry) => (entry as PerformanceResourceTiming).responseEnd)
        .filter((end) => end > pressed);
      return {
        painted: painted - pressed,
        kept: Math.min(...requests) - pressed,
        worked,
      };
    },
    { url: response.url(), worked },
  );
}

/**
 * Looks in every frame from the key press on whether the mark is there, and
 * notes the end of the first one that shows it. Asked for before the program
 * asks for anything, so that no work after the picture is counted with it.
 */
async function watchJudgment(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.judged = { pressed: 0, painted: 0 };
    let marked = false;
    const isMark = (node: Node) =>
      node instanceof Element &&
      (node.matches(".mark") || node.querySelector(".mark") !== null);
    const observer = new MutationObserver((changes) => {
      const added = changes.flatMap((change) => [...change.addedNodes]);
      marked ||= window.judged.pressed > 0 && added.some(isMark);
    });
    const look = () => {
      if (!marked) {
        requestAnimationFrame(look);
        return;
      }
      observer.disconnect();
      setTimeout(() => {
        window.judged.painted = performance.now();
      });
    };
    const pressed = (event: KeyboardEvent) => {
      window.judged.pressed = event.timeStamp;
      requestAnimationFrame(look);
    };
    addEventListener("keydown", pressed, { capture: true, once: true });
    for (const text of document.querySelectorAll(".document")) {
      observer.observe(text, { childList: true, subtree: true });
    }
  });
}
