/** All that is measured of one page, in one browser. */
import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumFlags, findChromium } from "@/scripts/setup/chromium.mjs";
import { judgeAndTime } from "./judging";
import {
  firstPaint,
  framesWhileScrolling,
  pressAndTime,
  type Seen,
  type Turning,
  watchFirstPaint,
  watchKeys,
} from "./probe";
import { median, quantile } from "./statistics";
import { watchWork } from "./work";

const KEYS = 20;
const JUDGMENTS = 7;
const SMOOTH_FRAME = 34;

export interface Scrolling {
  readonly framesPerSecond: number;
  /** Part of all frames that took no longer than two of the screen's. */
  readonly smooth: number;
  readonly longestFrame: number;
  /** Processor time of the page for one frame, in ms: less of the machine in it. */
  readonly worked: number;
}

export interface Opening extends Seen {
  readonly bytes: number;
}

/** A browser as a person has it, at the size of a common screen. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    args: chromiumFlags,
    ...(executablePath ? { executablePath } : {}),
  });
}

/** Opens an address with an empty cache. */
export async function open(
  browser: Browser,
  address: string,
  marks: boolean,
): Promise<{ page: Page; opening: Opening }> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", (done) => {
    bytes += done.encodedDataLength;
  });
  await watchFirstPaint(page);
  await page.goto(address);
  const seen = await firstPaint(page, marks);
  await page.waitForLoadState("networkidle");
  return { page, opening: { ...seen, bytes } };
}

/** Bytes of JavaScript objects in use, after tidying up. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}

/** As fast as a finger turns the wheel, and as fast as one leafs through. */
export const flight: Turning = { by: 500, every: 16, times: 200 };
export const leafing: Turning = { by: 120, every: 50, times: 100 };

export async function scrollingOf(
  page: Page,
  turning: Turning,
): Promise<Scrolling> {
  const work = await watchWork(page);
  const before = await work();
  const frames = await framesWhileScrolling(page, turning);
  const worked = (await work()) - before;
  const smooth = frames.filter((frame) => frame <= SMOOTH_FRAME).length;
  return {
    framesPerSecond: 1000 / median(frames),
    smooth: smooth / frames.length,
    longestFrame: Math.max(...frames),
    worked: worked / frames.length,
  };
}

/** Median key press to paint at the start, the middle and the end. */
export async function keysOf(page: Page): Promise<[number, number, number]> {
  await watchKeys(page);
  return [
    await keysAt(page, 0),
    await keysAt(page, 0.5),
    await keysAt(page, 1),
  ];
}

async function keysAt(page: Page, part: number): Promise<number> {
  await caretAt(page, part);
  return median(await pressAndTime(page, "ArrowRight", KEYS));
}

/** Puts the caret into the paragraph at this part of the text. */
export async function caretAt(page: Page, part: number): Promise<void> {
  const paragraphs = page.locator(".document p");
  const count = await paragraphs.count();
  const paragraph = paragraphs.nth(Math.round((count - 1) * part));
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click({ position: { x: 5, y: 5 } });
  await page.waitForTimeout(300);
}

/** Median and slow end of several judgments, one after the other. */
export async function judgmentsOf(page: Page) {
  await caretAt(page, 0.1);
  const times = [];
  for (let n = 0; n < JUDGMENTS; n++) {
    times.push(await judgeAndTime(page));
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowRight");
  }
  const painted = times.map((time) => time.painted);
  const kept = times.map((time) => time.kept);
  return {
    painted: median(painted),
    quickestPainted: quantile(painted, 0),
    slowestPainted: quantile(painted, 1),
    worked: median(times.map((time) => time.worked)),
    kept: median(kept),
  };
}
