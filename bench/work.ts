import type { Page } from "@playwright/test";

/**
 * Watches how much processor time the page's thread uses, which is less of
 * the rest of the machine than time by the clock. The function returned tells
 * the ms since the watch began.
 */
export async function watchWork(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const work = metrics.find(({ name }) => name === "TaskDuration");
    return (work?.value ?? Number.NaN) * 1000;
  };
}
