import { expectAccessible } from "@/tests/support/accessible";
import { storedAnnotations as stored } from "@/tests/support/api";
import {
  activate,
  judgeSentence,
  tabTo,
  untilEditable,
} from "@/tests/support/keyboard";
import { expect, test } from "@/tests/support/test";

const scan = `A LETTER FROM THE HARBOUR

The ship came in on the third of May and nobody met it on the quay.

The second mate swore that the log was whole and then he said no more of it.

They say that the lamps of the harbour will be electric before the summer.
`;

/** One word corrected, and the last paragraph another one. */
const better = scan
  .replace("came in on the third", "cane in om the thirb")
  .replace(
    /They say.*/,
    "Here the letter breaks off, and nothing else is known.",
  );

test("a better file is prepared, gone through by keyboard, and accepted", async ({
  page,
  request,
  program,
}) => {
  await page.goto("/sources/new");
  await page.getByLabel("File of the source").setInputFiles({
    name: "letter.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(scan),
  });
  await activate(page, page.getByRole("button", { name: /^Accept/ }));
  await page.waitForURL(/\/sources\/(?!new)[^/]+/);
  const slug = /\/sources\/([^/?#]+)/.exec(page.url())?.[1] ?? "";
  await page.goto(`/sources/${slug}/annotate`);
  await untilEditable(page);
  // The first, the second and the last paragraph.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  for (let paragraph = 0; paragraph < 3; paragraph++) {
    await judgeSentence(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
  }
  const before = await stored(request, program.address, slug);
  expect(before.length).toBeGreaterThanOrEqual(2);

  await page.goto(`/sources/${slug}`);
  await activate(page, page.getByRole("link", { name: "Replace the file" }));
  await page.waitForURL(/\/replace/);
  await expectAccessible(page);
  await page.getByLabel("File of the source").setInputFiles({
    name: "better.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(better),
  });
  const list = page.getByRole("listbox", { name: "Passages to look at" });
  await tabTo(page, list);
  const items = list.getByRole("option");
  await expect(items.first()).toContainText("undecided");
  await expectAccessible(page);
  const count = await items.count();
  for (let i = 0; i < count; i++) await page.keyboard.press("Enter");
  await expect(page.getByText(`${count} of ${count} decided`)).toBeVisible();

  // Nothing has changed yet, and a decision outlives the page.
  expect(await stored(request, program.address, slug)).toEqual(before);
  await page.reload();
  await expect(page.getByText(`${count} of ${count} decided`)).toBeVisible();

  await activate(
    page,
    page.getByRole("button", { name: "Make it the present text" }),
    "Shift+Tab",
  );
  await page.waitForURL(/\/annotate/);
  await untilEditable(page);
  await expect(page.locator(".document.ProseMirror")).toContainText(
    "cane in om the thirb",
  );
  const after = await stored(request, program.address, slug);
  expect(after).toHaveLength(before.length);
  expect(after.every(({ version }) => version === 2)).toBe(true);
  await page.goto(`/sources/${slug}/report`);
  await expect(page.getByLabel("As received")).toContainText("thirb");
});
