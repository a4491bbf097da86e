/** The edition screen: choose, freeze, take, and come back to what was frozen. */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@/tests/support/test";

const SAMPLE = "/sources/two-clocks-at-galata/edition";

test("counts what a choice leaves out while it is made", async ({ page }) => {
  await page.goto(SAMPLE);
  const sum = page.locator("#look ~ p").first();
  const before = await sum.textContent();
  await page.getByRole("checkbox", { name: "Comments", exact: true }).click();
  await page.getByRole("checkbox", { name: "Links", exact: true }).click();
  await expect(page.getByText(/on a level that was not chosen/)).toBeVisible();
  await expect(sum).not.toHaveText(before ?? "");
});

test("freezes an edition and hands it out in a format, with progress", async ({
  page,
}) => {
  await page.goto(SAMPLE);
  await page.getByLabel("Title of the edition").fill("A frozen edition");
  await page.getByLabel("Licence of the annotations").fill("CC BY 4.0");
  await page.getByRole("button", { name: "Freeze this edition" }).click();
  await expect(page.getByText(/Frozen as [0-9a-f]{16}/)).toBeVisible();
  const card = page
    .getByRole("listitem")
    .filter({ hasText: "A frozen edition" });
  await expect(card).toContainText("Nothing has changed since.");
  const waiting = page.waitForEvent("download", { timeout: 60_000 });
  await card.getByRole("link", { name: /as HTML edition/ }).click();
  const file = await (await waiting).path();
  expect(readFileSync(file, "utf8")).toContain("CC BY 4.0");
  await expect(page.getByText(/is written/)).toBeVisible();
});

test("shows the edition in a place of its own before it is frozen", async ({
  page,
  context,
}) => {
  await page.goto(SAMPLE);
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: "Look at it" }).click();
  const preview = await opened;
  await expect(preview.locator("h1").first()).toContainText(
    "Two Clocks at Galata",
  );
  await expect(preview.locator("html.js")).toBeAttached();
});

test("packs a dossier, which is not rebuilt beside its own source", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(SAMPLE);
  const waiting = page.waitForEvent("download", { timeout: 100_000 });
  await page.getByRole("link", { name: /dossier archive/ }).click();
  const packed = await (await waiting).path();
  await page.goto("/sources/new");
  await page
    .getByLabel("Dossier archive", { exact: true })
    .setInputFiles(packed);
  await expect(page.getByText(/is in the library already/)).toBeVisible({
    timeout: 30_000,
  });
});

test("leads from the address of the old export page", async ({ page }) => {
  await page.goto("/sources/two-clocks-at-galata/export");
  await expect(page).toHaveURL(/\/edition$/);
});

for (const [name, width, scheme] of [
  ["wide", 1440, "light"],
  ["narrow", 390, "dark"],
] as const) {
  test(`has nothing for axe to find, ${name} and ${scheme}`, async ({
    page,
  }, info) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(SAMPLE);
    await page.locator("details").first().locator("summary").click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    const path = info.outputPath(`edition-${name}.png`);
    await page.screenshot({ path, fullPage: true });
  });
}
