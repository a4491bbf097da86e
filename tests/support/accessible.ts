/** What axe finds on a page that a test has brought into some state. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds, as lines a person can act on; `only` some of its rules. */
export async function faultsOf(
  page: Page,
  only: readonly string[] = [],
): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (only.length > 0) axe.withRules([...only]);
  else axe.withTags(RULES);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [id, target.join(" "), failureSummary].join(" | "),
    ),
  );
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
}

/** What is wider than the window and can be reached only by scrolling aside. */
export function sidewaysOf(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
}
