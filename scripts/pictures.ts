/**
 * `npm run pictures`: takes the pictures of the documentation from the running
 * program, on the sample source only.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { startProgram } from "@/tests/support/program";
import { chromiumFlags, findChromium } from "./setup/chromium.mjs";
import { root } from "./setup/root.mjs";

const SAMPLE = "two-clocks-at-galata";
const folder = path.join(root, "docs/pictures");
mkdirSync(folder, { recursive: true });

const executablePath = findChromium();
const browser = await chromium.launch({
  args: chromiumFlags,
  ...(executablePath ? { executablePath } : {}),
});
const program = await startProgram();
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: "light",
  });
  await page.goto(`${program.address}/sources/${SAMPLE}/annotate`);
  await page.locator(".document.ProseMirror").waitFor();
  await page.getByRole("link", { name: /Chapter One/ }).click();
  await page.waitForTimeout(500);
  for (const digit of ["1", "3", "5", "2"]) await judge(page, digit);
  await page.getByText(/^Saved \d/).waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(folder, "workbench.png") });
} finally {
  await browser.close();
  await program.stop();
}
console.log("Written to docs/pictures.");

/** Judges the next sentence as a reader does. */
async function judge(page: Page, digit: string): Promise<void> {
  for (const key of ["s", "j", digit]) await page.keyboard.press(key);
  await page.waitForTimeout(400);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
}
