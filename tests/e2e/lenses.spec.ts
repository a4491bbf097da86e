import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import {
  activate,
  annotateFromLibrary,
  SAMPLE,
  untilSaved,
} from "@/tests/support/keyboard";
import { expect, test } from "@/tests/support/test";

const address = `/sources/${SAMPLE.slug}/lenses`;

/** Goes to the lenses by keys alone, and runs all of them. */
async function runAll(page: Page): Promise<void> {
  await annotateFromLibrary(page, SAMPLE.title);
  await page.keyboard.press("g");
  await page.keyboard.press("f");
  await page.waitForURL(/\/lenses/);
  const run = page.getByRole("button", { name: "Run all lenses" });
  await activate(page, run);
  await expect(page.getByRole("status")).toHaveText(/\d+ findings/, {
    timeout: 60_000,
  });
  await expect(run).toBeVisible({ timeout: 60_000 });
}

const card = (page: Page, words: string) =>
  page.getByRole("article").filter({ hasText: words });

test("a finding is found, weighed, accepted and judged without a mouse", async ({
  page,
}) => {
  await runAll(page);
  const dates = page.getByRole("button", { name: /^Dates/ });
  await activate(page, dates, "Shift+Tab");
  await expect(dates).toHaveAttribute("aria-pressed", "true");

  // Down the list to the weekday that is wrong.
  const wrong = card(page, "Tuesday, 29th October 1923");
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press("f");
    const row = wrong.getByRole("button").first();
    if ((await row.getAttribute("aria-expanded")) === "true") break;
  }
  await expect(wrong).toContainText("29 October 1923 was a Monday");
  await expect(wrong).toContainText("Cannot show");
  await expect(wrong).toContainText(/Of \d+ dates with a weekday/);
  // A decision says why: without it nothing is kept.
  await page.keyboard.press("y");
  const why = page.getByLabel("Why do you accept it?");
  await expect(why).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(wrong).toContainText("Say why");
  await page.keyboard.type("The almanac has a Monday.");
  await page.keyboard.press("Enter");
  await expect(wrong).toHaveCount(0);

  // What was accepted is kept under the name of the person.
  await page.reload();
  await page.getByRole("radio", { name: "Accepted" }).click();
  await expect(card(page, "Tuesday, 29th October 1923")).toContainText(
    "Accepted",
  );
  await card(page, "Tuesday, 29th October 1923").getByRole("button").click();
  await expect(page.getByRole("list", { name: "Decisions" })).toContainText(
    /Accepted by .+: The almanac has a Monday\./,
  );

  // One key leads to the judgment, with the grounds filled in.
  await page.keyboard.press("j");
  await page.waitForURL(/annotate\?finding=/);
  const strip = page.getByRole("toolbar", { name: "Is what it says right?" });
  await expect(strip).toBeVisible();
  await page.keyboard.press("3");
  await untilSaved(page);
  await expect(
    page.getByText("29 October 1923 was a Monday").first(),
  ).toBeVisible();
});

test("a rejected finding stays rejected when the lens runs again", async ({
  page,
}) => {
  await runAll(page);
  await page.getByRole("button", { name: /^References/ }).click();
  await page.keyboard.press("f");
  const first = page.locator("article[data-open]");
  const words = (await first.locator("q").first().textContent()) ?? "";
  await page.keyboard.press("r");
  await expect(page.getByLabel("Why do you reject it?")).toBeFocused();
  await page.keyboard.type("The index is right.");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("button", { name: /References.*0 of 1 accepted/ }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Run this lens" }).click();
  await expect(page.getByRole("button", { name: "Run this lens" })).toBeVisible(
    { timeout: 60_000 },
  );
  await page.getByRole("radio", { name: "Rejected" }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article")).toContainText(words.slice(0, 20));
});

test("a fact is added, changed and withdrawn by keys, and its lens is stale", async ({
  page,
}) => {
  await runAll(page);
  const facts = page.locator("details > summary", { hasText: "Facts" });
  await activate(page, facts);
  const list = page.getByRole("list", { name: "Facts" });
  await expect(list.getByRole("listitem").first()).toBeVisible();
  await activate(page, page.getByRole("button", { name: "Add a fact" }));
  const form = page.getByRole("dialog");
  const fill = async (label: string, words: string) => {
    await form.getByLabel(label, { exact: true }).focus();
    await page.keyboard.type(words);
  };
  await fill("Label", "Lighthouse of glass");
  await fill("Words by which a text names it", "lighthouse of glass");
  await fill("Date", "soon");
  await fill("What is the case", "It was built in 1951.");
  await fill("Where it can be looked up", "The port's own register");
  await page.keyboard.press("Enter");
  await expect(form).toContainText("Write a day, month or year");
  await form.getByLabel("Date", { exact: true }).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1951");
  await page.keyboard.press("Enter");
  await expect(form).toHaveCount(0);
  await expect(list).toContainText("Lighthouse of glass");
  const lens = page.getByRole("button", { name: /^Later knowledge/ });
  await expect(lens).toContainText("the facts have changed since");
  await expect(
    page.getByRole("button", { name: /^Scan suspicion/ }),
  ).not.toContainText("changed since");

  await activate(
    page,
    page.getByRole("button", { name: "Change Lighthouse of glass" }),
  );
  await form.getByLabel("Date", { exact: true }).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1951-04-02");
  await page.keyboard.press("Enter");
  await expect(list).toContainText("Lighthouse of glass, 1951-04-02");
  await activate(
    page,
    page.getByRole("button", { name: "Withdraw Lighthouse of glass" }),
  );
  await expect(list).not.toContainText("Lighthouse of glass");
  await expect(lens).not.toContainText("changed since");

  const csv = await page.request.get("/api/gazetteer/export");
  expect(await csv.text()).toContain("leningrad,name,Leningrad");
});

test("the text has a box in its margin for what was found", async ({
  page,
}) => {
  await runAll(page);
  await page.goto(`/sources/${SAMPLE.slug}/read?page=18`);
  const box = page.getByRole("link", { name: /Found by a lens: .*weekday/ });
  await expect(box.first()).toBeVisible();
  await box.first().click();
  await page.waitForURL(/\/lenses#/);
  await expect(page.locator("article[data-open]")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test("open findings have no fault that axe can see", async ({ page }) => {
        await page.goto(address);
        const run = page.getByRole("button", { name: "Run all lenses" });
        await run.click();
        await expect(run).toBeVisible({ timeout: 60_000 });
        await page.keyboard.press("f");
        await expect(page.locator("article[data-open]")).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
        const { scrollWidth } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
        }));
        expect(scrollWidth).toBeLessThanOrEqual(width);
      });
    });
  }
}
