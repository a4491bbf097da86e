/** Several persons on the same words: what cards and library say of it. */
import type { Page } from "@playwright/test";
import { judgeSentence, SAMPLE, untilEditable } from "@/tests/support/keyboard";
import { expect, test } from "@/tests/support/test";

const annotate = `/sources/${SAMPLE.slug}/annotate`;

/** Makes a person and goes on in their name. */
async function becomes(page: Page, name: string): Promise<void> {
  await page.goto("/sources");
  await page.getByRole("button", { name: /^Reviewer/ }).click();
  await page.getByRole("menuitem", { name: "Reviewers …" }).click();
  await page.getByRole("button", { name: "Another person" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: `Judge as ${name}` }).click();
  await expect(
    page.getByRole("button", { name: `Reviewer: ${name}` }),
  ).toBeVisible();
}

async function judges(page: Page, digit: string): Promise<void> {
  await page.goto(annotate);
  await untilEditable(page);
  // The same sentence for all of them.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  await judgeSentence(page, digit);
}

test("a card says who agrees and who differs, and the library what is disputed", async ({
  page,
}) => {
  await judges(page, "1");
  await becomes(page, "Reader Two");
  await judges(page, "1");
  await becomes(page, "Reader Three");
  await judges(page, "1");
  await becomes(page, "Reader Four");
  await page.goto("/sources");
  const tiles = page.getByRole("list", { name: "What waits" });
  const before = await disputes(page);
  await judges(page, "5");
  const card = page.locator("article[data-selected]");
  await expect(card).toContainText("3 differ");
  const agreeing = page.getByRole("article", { name: /Reader Two/ });
  await agreeing.getByRole("button").first().press("Enter");
  await expect(agreeing).toContainText("2 agree · 1 differs");

  await page.goto("/sources");
  expect(await disputes(page)).toBe(before + 1);
  await tiles.getByRole("link", { name: "compare" }).click();
  await page.waitForURL(/\/dossier$/);
});

/** The figure on the tile; none when it is not there. */
async function disputes(page: Page): Promise<number> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  const tile = page.getByText(/^\d+ disputed passages?$/);
  if ((await tile.count()) === 0) return 0;
  return Number.parseInt((await tile.textContent()) ?? "", 10);
}
