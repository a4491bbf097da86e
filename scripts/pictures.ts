/**
 * `npm run pictures`: takes the pictures of the documentation from the running
 * program, on the sample source only.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
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
  await page.getByRole("document").waitFor();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: path.join(folder, "workbench.png") });
} finally {
  await browser.close();
  await program.stop();
}
console.log("Written to docs/pictures.");
