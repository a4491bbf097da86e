/** What is measured inside of the page, on the page's own clock. */
import type { Page } from "@playwright/test";

export interface Seen {
  /** Milliseconds from navigation to the frame that showed it. */
  readonly text: number;
  readonly marks: number;
}

declare global {
  interface Window {
    seen: { text: number; marks: number };
    presses: number[];
    frameTimes: number[];
  }
}

/** Notes when text, and when marks in it, have been painted in the window. */
export async function watchFirstPaint(page: Page): Promise<void> {
  // The compiler names functions by this; a page does not have it.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(() => {
    window.seen = { text: 0, marks: 0 };
    const inView = (selector: string) => {
      for (const found of document.querySelectorAll(selector)) {
        const box = found.getBoundingClientRect();
        if (box.top > innerHeight) return false;
        if (box.bottom > 0 && box.height > 0) return true;
      }
      return false;
    };
    const painted = (what: "text" | "marks") => {
      window.seen[what] = -1;
      // After this frame's paint comes the next task.
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.seen[what] = performance.now();
        }),
      );
    };
    const look = () => {
      const { text, marks } = window.seen;
      if (text === 0 && inView(".document p")) painted("text");
      if (marks === 0 && inView(".document .mark")) painted("marks");
      if (text <= 0 || marks <= 0) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** The times noted; waits for the marks too where there are any. */
export async function firstPaint(page: Page, marks: boolean): Promise<Seen> {
  await page.waitForFunction(
    (wanted) => window.seen.text > 0 && (!wanted || window.seen.marks > 0),
    marks,
    { timeout: 60_000 },
  );
  return page.evaluate(() => window.seen);
}

/** Times key presses from the event to the next frame painted. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.presses = [];
    addEventListener(
      "keydown",
      (event) =>
        requestAnimationFrame(() =>
          setTimeout(() => {
            window.presses.push(performance.now() - event.timeStamp);
          }),
        ),
      true,
    );
  });
}

/** Presses a key so many times, as fast as a person can. */
export async function pressAndTime(
  page: Page,
  key: string,
  times: number,
): Promise<number[]> {
  await page.evaluate(() => {
    window.presses = [];
  });
  for (let n = 0; n < times; n++) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => window.presses);
}

/** How the wheel is turned: px at a time, ms between two turns, how often. */
export interface Turning {
  readonly by: number;
  readonly every: number;
  readonly times: number;
}

/** Turns the wheel through the text and answers the length of every frame. */
export async function framesWhileScrolling(
  page: Page,
  { by, every, times }: Turning,
): Promise<number[]> {
  await page.mouse.move(720, 450);
  await page.evaluate(() => {
    window.frameTimes = [];
    let last = performance.now();
    const note = (now: number) => {
      window.frameTimes.push(now - last);
      last = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  for (let turn = 0; turn < times; turn++) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(every);
  }
  return page.evaluate(() => window.frameTimes.slice(1));
}
