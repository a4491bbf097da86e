import type { Browser, Page } from "@playwright/test";
import { storedAnnotations as stored } from "@/tests/support/api";
import {
  annotateFromLibrary,
  SAMPLE,
  untilEditable,
} from "@/tests/support/keyboard";
import type { Program } from "@/tests/support/program";
import { expect, test } from "@/tests/support/test";

/** A window of somebody else, with a profile of their own. */
async function windowOf(
  browser: Browser,
  { address }: Program,
  name: string,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: address });
  const options = { headers: { Origin: address }, data: { name } };
  const made = await context.request.post("/api/reviewers", options);
  const { id } = await made.json();
  await context.request.post("/api/reviewers/current", {
    ...options,
    data: { id },
  });
  return context.newPage();
}

/** Selects the sentence at the caret and says something of it. */
async function remark(page: Page, words: string): Promise<void> {
  await page.keyboard.press("s");
  await page.keyboard.press("c");
  await page.keyboard.type(words);
  await page.keyboard.press("Control+Enter");
}

test("a remark by one appears in the other's window, and who is here", async ({
  page,
  browser,
  program,
}) => {
  await annotateFromLibrary(page, SAMPLE.title);
  const other = await windowOf(browser, program, "Second Reader");
  await other.goto(`/sources/${SAMPLE.slug}/annotate`);
  await untilEditable(other);
  await expect(
    page.getByRole("list", { name: "Also here" }).getByText(/Second Reader/),
  ).toBeAttached();

  const top = () => other.locator("main").evaluate((main) => main.scrollTop);
  const before = await top();
  await remark(page, "Seen from over there");
  const card = other.getByText("Seen from over there");
  await expect(card.first()).toBeVisible();
  expect(await top()).toBe(before);

  await other.context().close();
  await expect(page.getByRole("list", { name: "Also here" })).toHaveCount(0);
});

test("what is said while the network is away, twice, is stored in order, once", async ({
  page,
  request,
  program,
}) => {
  await annotateFromLibrary(page, SAMPLE.title);
  const said: string[] = [];
  const saySome = async (when: string) => {
    for (const count of [1, 2, 3]) {
      said.push(`${when} ${count}`);
      await remark(page, `${when} ${count}`);
    }
  };
  for (const time of ["first", "second"]) {
    await saySome(`before the ${time} cut`);
    await page.context().setOffline(true);
    await saySome(`during the ${time} cut`);
    await expect(page.getByText(/[1-9] changes? waits?/)).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText(/^Saved \d/)).toBeVisible();
  }
  const all = await stored(request, program.address, SAMPLE.slug);
  const kept = all.flatMap(({ body }) =>
    body.kind === "comment" && / cut \d$/.test(body.text) ? [body.text] : [],
  );
  expect(kept).toEqual(said);
});

test("two people who correct the same chapter end with the same text", async ({
  page,
  browser,
  program,
}) => {
  const other = await windowOf(browser, program, "Second Hand");
  for (const one of [page, other]) {
    await one.goto(`/sources/${SAMPLE.slug}/emend`);
    await expect(one.locator(".document.emending")).toBeVisible();
  }
  const paragraph = (one: Page, at: number) =>
    one.locator(".document.emending p").nth(at);
  const writeInto = async (one: Page, at: number, words: string) => {
    await paragraph(one, at).click({ position: { x: 4, y: 8 } });
    await one.keyboard.press("Home");
    await one.keyboard.type(words);
    await one.locator("body").click({ position: { x: 2, y: 2 } });
  };
  await writeInto(page, 1, "ONE ");
  await writeInto(other, 2, "TWO ");
  for (const one of [page, other]) {
    await expect(paragraph(one, 1)).toContainText("ONE ");
    await expect(paragraph(one, 2)).toContainText("TWO ");
    await expect(one.locator("[data-saving=saved]")).toBeVisible();
  }
  const text = (one: Page) => one.locator(".document.emending").innerText();
  expect(await text(other)).toBe(await text(page));
  await other.context().close();
});
