/** Moving about as a person does who has no mouse. */
import { expect, type Locator, type Page } from "@playwright/test";

const MANY = 120;

export const SAMPLE = {
  slug: "two-clocks-at-galata",
  title: "Two Clocks at Galata",
};

type Key = "Tab" | "Shift+Tab";

/** Presses Tab (or Shift + Tab, from the end) until this part has the focus. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: Key = "Tab",
): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < MANY; presses++) {
    if (await target.evaluate((found) => found === document.activeElement)) {
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${target} cannot be reached by ${key}`);
}

/** Goes to something by Tab and presses Enter there. */
export async function activate(
  page: Page,
  target: Locator,
  key: Key = "Tab",
): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press("Enter");
}

/** Opens a source from the library, ready for single keys. */
export async function annotateFromLibrary(page: Page, title: string) {
  await page.goto("/");
  await activate(page, page.getByRole("link", { name: title }).last());
  await page.waitForURL(/\/sources\/[^/]+/);
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.waitForURL(/\/annotate/);
  await untilEditable(page);
}

/** Waits until the editor listens to keys. */
export async function untilEditable(page: Page): Promise<void> {
  await expect(page.locator(".document.ProseMirror")).toBeVisible();
}

/** Selects the sentence at the caret and judges it: three keystrokes. */
export async function judgeSentence(page: Page, digit = "1"): Promise<void> {
  await page.keyboard.press("s");
  await page.keyboard.press("j");
  await page.keyboard.press(digit);
  await untilSaved(page);
}

/** The bar says so when the server has stored all that was done. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
}
