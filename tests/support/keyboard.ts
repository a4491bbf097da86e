/** Moving about as a person does who has no mouse. */
import { expect, type Locator, type Page } from "@playwright/test";

const MANY = 80;

/** Presses Tab until this part has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < MANY; presses++) {
    if (await target.evaluate((found) => found === document.activeElement)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} cannot be reached by Tab`);
}

/** Opens the text of a source from the library, ready for single keys. */
export async function openFromLibrary(page: Page, title: RegExp) {
  await page.goto("/");
  await tabTo(page, page.getByRole("link", { name: title }).first());
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sources\/[^/]+\/(read|annotate)/);
  await tabTo(page, theText(page));
}

/** The text as the editor shows it, once it listens. */
export function theText(page: Page): Locator {
  return page.getByRole("document");
}

/** Selects the next sentence and says what its words are. */
export async function selectSentence(page: Page): Promise<string> {
  await page.keyboard.press("s");
  const selected = () => page.evaluate(() => String(getSelection()));
  await expect.poll(selected).not.toBe("");
  return selected();
}
