/** Correcting a text, by keyboard alone. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import {
  annotateFromLibrary,
  SAMPLE,
  tabTo,
  untilSaved,
} from "../support/keyboard";
import { expect, test } from "../support/test";

const text = (page: Page) =>
  page.getByRole("textbox", { name: /to be corrected/ });
const card = (page: Page, name: string) => page.getByRole("article", { name });

async function openEmend(page: Page): Promise<void> {
  await annotateFromLibrary(page, SAMPLE.title);
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.waitForURL(/\/emend/);
  await expect(text(page)).toBeVisible();
}

/** Puts the caret into the text by Tab, then in front of these words by keys. */
async function caretBefore(page: Page, words: string): Promise<void> {
  await tabTo(page, text(page));
  await text(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      document.getSelection()?.collapse(node, at);
      node.parentElement?.scrollIntoView({ block: "center" });
      return;
    }
    throw new Error(`"${wanted}" is not in the text`);
  }, words);
}

/** Puts the caret to the first letter of the annotated passage. */
async function caretInMark(page: Page, opening: string): Promise<void> {
  await tabTo(page, text(page));
  // A selection tells capitals that the style makes; the text has its own.
  const words = opening.trim().replace(/[^\p{L}\p{N}]+/gu, ".+");
  const marks = text(page).locator(".mark", {
    hasText: new RegExp(words, "iu"),
  });
  await marks.first().evaluate((mark) => {
    const walker = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT);
    const first = walker.nextNode();
    if (first) document.getSelection()?.collapse(first, 0);
  });
}

async function firstWords(page: Page): Promise<string> {
  const paragraph = text(page)
    .locator("p:not(.contents)")
    .filter({ hasText: /\w+ \w+ \w+/ });
  const words = await paragraph.nth(3).textContent();
  return (words ?? "").trim().split(/\s+/).slice(0, 5).join(" ");
}

test("a place is corrected, explained, taken back and made again", async ({
  page,
}) => {
  await openEmend(page);
  const words = await firstWords(page);
  await caretBefore(page, words);
  await page.keyboard.type("Zeta ");
  await expect(page.getByText("Writing …")).toBeVisible();
  await page.keyboard.press("Control+s");
  await untilSaved(page);
  await expect(card(page, "Correction 1")).toContainText("Zeta");
  await expect(card(page, "Correction 1")).toContainText("No reason given yet");

  await page.keyboard.press("Alt+r");
  await expect(page.getByLabel("Reason").last()).toBeFocused();
  await page.keyboard.type("The word is cut off by the binding.");
  await page.keyboard.press("Enter");
  await expect(card(page, "Correction 1")).toContainText(
    "cut off by the binding",
  );
  await expect(text(page)).toBeFocused();

  await page.keyboard.press("Control+z");
  await expect(text(page)).not.toContainText("Zeta");
  await page.keyboard.press("Control+Shift+z");
  await expect(text(page)).toContainText(`Zeta ${words}`);
  await page.reload();
  await expect(text(page)).toContainText(`Zeta ${words}`);
  await expect(card(page, "Correction 1")).toContainText(
    "cut off by the binding",
  );

  const back = page.getByRole("button", { name: "Take correction 1 back" });
  await tabTo(page, back);
  await page.keyboard.press("Enter");
  await expect(text(page)).not.toContainText("Zeta");
});

test("blocks are split, joined and moved", async ({ page }) => {
  await openEmend(page);
  const words = await firstWords(page);
  const blocks = () => text(page).locator("p").count();
  await caretBefore(page, words);
  const before = await blocks();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  expect(await blocks()).toBe(before + 1);
  await page.keyboard.press("Backspace");
  expect(await blocks()).toBe(before);
  const order = () => text(page).locator("p").allTextContents();
  const start = await order();
  await page.keyboard.press("Alt+ArrowDown");
  await untilSaved(page);
  const moved = await order();
  expect(moved).not.toEqual(start);
  expect([...moved].sort()).toEqual([...start].sort());
  await page.keyboard.press("Control+z");
  await expect.poll(order).toEqual(start);
});

test("page borders are passed by, and go when that is asked for", async ({
  page,
}) => {
  await openEmend(page);
  const borders = () => text(page).locator(".page-break").count();
  const before = await borders();
  await tabTo(page, text(page));
  await text(page).evaluate((root) => {
    const border = [...root.querySelectorAll(".page-break")].find(
      (one) =>
        one.nextSibling instanceof Text && one.previousSibling instanceof Text,
    );
    const after = border?.nextSibling;
    if (!after) throw new Error("no page border within words");
    border.scrollIntoView({ block: "center" });
    document.getSelection()?.collapse(after, 0);
  });
  await page.keyboard.press("Backspace");
  expect(await borders()).toBe(before);
  await page.keyboard.press("Delete");
  await page.keyboard.press("Alt+Backspace");
  await untilSaved(page);
  expect(await borders()).toBe(before - 1);
  await page.keyboard.press("Control+z");
  await expect.poll(borders).toBe(before);
});

test("a judgment whose words change is marked until somebody looks", async ({
  page,
}) => {
  await annotateFromLibrary(page, SAMPLE.title);
  await page.keyboard.press("s");
  const sentence = await page.evaluate(() => String(document.getSelection()));
  await page.keyboard.press("j");
  await page.keyboard.press("1");
  await untilSaved(page);
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await expect(text(page)).toBeVisible();
  await caretInMark(page, sentence.slice(0, 12));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("QQ");
  await page.keyboard.press("Control+s");
  await untilSaved(page);
  await expect(
    page.getByText(/annotations? rests? on these words/),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await tabTo(
    page,
    page.getByRole("link", { name: /annotations? rests? on these words/ }),
  );
  await page.keyboard.press("Enter");
  await page.waitForURL(/annotate\?filter=changed/);
  await expect(
    page.getByText(/rests on a reading since changed/i),
  ).toBeVisible();
  const looked = page.getByRole("button", { name: /It still holds/ });
  await page.keyboard.press("]");
  await tabTo(page, looked);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/rests on a reading since changed/i)).toHaveCount(
    0,
  );
});

test("two windows lose nobody's words", async ({ page, context }) => {
  await openEmend(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(text(other)).toBeVisible();
  const words = await firstWords(page);
  const [first = "", second = ""] = words.split(" ");
  await caretBefore(page, words);
  await page.keyboard.type("Alpha");
  await page.keyboard.press("Control+s");
  await untilSaved(page);
  // Other words of the same sentence: both stand.
  await caretBefore(other, `${second} `);
  await other.keyboard.type("Omega");
  await other.keyboard.press("Control+s");
  await untilSaved(other);
  await expect(text(other)).toContainText(`Alpha${first}`);
  await expect(text(other)).toContainText(`Omega${second}`);
  // The very same place: the second window is told, and keeps its words.
  await caretBefore(page, "Alpha");
  await page.keyboard.type("Beta");
  await caretBefore(other, "Alpha");
  await other.keyboard.type("Gamma");
  await page.keyboard.press("Control+s");
  await untilSaved(page);
  await other.keyboard.press("Control+s");
  const told = other.getByRole("alert").filter({ hasText: "Gamma" });
  await expect(told).toContainText("Another window corrected the same words");
  await expect(text(other)).toContainText(`BetaAlpha${first}`);
  await other.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the screen has no accessibility fault (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openEmend(page);
    await tabTo(page, text(page));
    await page.keyboard.type("Seen ");
    await page.keyboard.press("Control+s");
    await untilSaved(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
}
